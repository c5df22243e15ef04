using System;
using System.Device.Spi;

namespace AgNw.DeviceApi
{
    /// <summary>SPI buses of a board.</summary>
    public interface ISpiBackend
    {
        /// <summary>Claims bus and chip select; false if another device holds them.</summary>
        bool TryOpen(SpiConnectionSettings settings);

        /// <summary>Gives back what <see cref="TryOpen"/> claimed.</summary>
        void Close(SpiConnectionSettings settings);

        /// <summary>
        /// One assertion of chip select: as many bytes as the longer of the two are clocked, both ways at once; zeros go out
        /// after the end of <paramref name="write"/>, and what comes in after the end of <paramref name="read"/> is dropped.
        /// </summary>
        void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read);

        /// <summary>Lowest clock of the bus, Hz.</summary>
        int MinimumClockHertz(int busId);

        /// <summary>Highest clock of the bus, Hz.</summary>
        int MaximumClockHertz(int busId);
    }
}
