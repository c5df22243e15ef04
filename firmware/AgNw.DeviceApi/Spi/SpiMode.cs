namespace System.Device.Spi
{
    /// <summary>Clock polarity and phase.</summary>
    public enum SpiMode
    {
        /// <summary>idle low, sampled at the first edge</summary>
        Mode0,

        /// <summary>idle low, sampled at the second edge</summary>
        Mode1,

        /// <summary>idle high, sampled at the first edge</summary>
        Mode2,

        /// <summary>idle high, sampled at the second edge</summary>
        Mode3,
    }
}
