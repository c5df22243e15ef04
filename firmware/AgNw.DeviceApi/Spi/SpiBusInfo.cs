namespace System.Device.Spi
{
    /// <summary>What a bus can do.</summary>
    public sealed class SpiBusInfo
    {
        internal SpiBusInfo(int minimum, int maximum)
        {
            MinClockFrequency = minimum;
            MaxClockFrequency = maximum;
        }

        /// <summary>Highest clock, Hz.</summary>
        public int MaxClockFrequency { get; }

        /// <summary>Lowest clock, Hz.</summary>
        public int MinClockFrequency { get; }
    }
}
