namespace System.Device.Spi
{
    /// <summary>Who may use the bus.</summary>
    public enum SpiSharingMode
    {
        /// <summary>one</summary>
        Exclusive,

        /// <summary>several</summary>
        Shared,
    }
}
