namespace System.Device.Gpio
{
    /// <summary>Edges.</summary>
    [Flags]
    public enum PinEventTypes
    {
        /// <summary>none</summary>
        None = 0,

        /// <summary>low to high</summary>
        Rising = 1,

        /// <summary>high to low</summary>
        Falling = 2,
    }
}
