using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.TripCore;

/// <summary>Is told what reaches the core from outside, in the order of its ticks; sees all, changes nothing.</summary>
public interface ITripCoreTap
{
    /// <summary>The input pins stand at these levels, a bit a line, as seen from an edge on.</summary>
    void PinsChanged(long tick, uint pins);

    /// <summary>A frame has ended, recovery and all: chip select was first seen low at <paramref name="start"/>.</summary>
    void FrameEnded(long start, ReadOnlySpan<byte> mosi, int bits, ReadOnlySpan<byte> miso, SpiTiming timing);
}
