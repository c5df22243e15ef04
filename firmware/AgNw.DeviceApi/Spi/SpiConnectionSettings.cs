using System.Device.Gpio;

namespace System.Device.Spi
{
    /// <summary>How a device is connected. The clock is a request in Hz.</summary>
    public sealed class SpiConnectionSettings
    {
        /// <summary>A device on a bus; chip select by hand if -1.</summary>
        public SpiConnectionSettings(int busId, int chipSelectLine = -1)
        {
            BusId = busId;
            ChipSelectLine = chipSelectLine;
        }

        internal SpiConnectionSettings(SpiConnectionSettings other)
        {
            BusId = other.BusId;
            ChipSelectLine = other.ChipSelectLine;
            ChipSelectLineActiveState = other.ChipSelectLineActiveState;
            ClockFrequency = other.ClockFrequency;
            Configuration = other.Configuration;
            DataBitLength = other.DataBitLength;
            DataFlow = other.DataFlow;
            Mode = other.Mode;
        }

        /// <summary>Bus, from 1.</summary>
        public int BusId { get; set; }

        /// <summary>Pin of chip select.</summary>
        public int ChipSelectLine { get; set; }

        /// <summary>Level that selects.</summary>
        public PinValue ChipSelectLineActiveState { get; set; } = PinValue.Low;

        /// <summary>Clock asked for, Hz.</summary>
        public int ClockFrequency { get; set; } = 500_000;

        /// <summary>How the data lines are used.</summary>
        public SpiBusConfiguration Configuration { get; set; }

        /// <summary>Bits of a word.</summary>
        public int DataBitLength { get; set; } = 8;

        /// <summary>Bit order.</summary>
        public DataFlow DataFlow { get; set; }

        /// <summary>Clock polarity and phase.</summary>
        public SpiMode Mode { get; set; }
    }
}
