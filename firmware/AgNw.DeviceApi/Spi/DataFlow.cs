namespace System.Device.Spi
{
    /// <summary>Bit order.</summary>
    public enum DataFlow
    {
        /// <summary>most significant bit first</summary>
        MsbFirst,

        /// <summary>least significant bit first</summary>
        LsbFirst,
    }
}
