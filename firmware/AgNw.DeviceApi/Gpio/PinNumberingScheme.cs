namespace System.Device.Gpio
{
    /// <summary>How pins are numbered.</summary>
    public enum PinNumberingScheme
    {
        /// <summary>by the chip</summary>
        Logical,

        /// <summary>by the header</summary>
        Board,
    }
}
