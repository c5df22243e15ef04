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

    /// <summary>How the data lines are used.</summary>
    public enum SpiBusConfiguration
    {
        /// <summary>both lines at once</summary>
        FullDuplex,

        /// <summary>one line, both ways</summary>
        HalfDuplex,

        /// <summary>one line, one way</summary>
        Simplex,
    }

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

    /// <summary>Who may use the bus.</summary>
    public enum SpiSharingMode
    {
        /// <summary>one</summary>
        Exclusive,

        /// <summary>several</summary>
        Shared,
    }
}
