namespace System.Device.Spi
{
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
}
