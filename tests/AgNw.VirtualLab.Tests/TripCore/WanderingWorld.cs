using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.Tests.TripCore;

/// <summary>Current and voltage that wander between two levels in random straight pieces while the line is closed: a pure function of its seed.</summary>
internal sealed class WanderingWorld(int seed, double lowAmpere, double highAmpere, double lowVolt, double highVolt) : IAnalogWorld
{
    private const long PieceTicks = 10_007;
    private bool conducts;

    public event Action<long>? Replanned
    {
        add { }
        remove { }
    }

    public AnalogSegment SegmentAt(long tick)
    {
        var piece = tick / PieceTicks;
        var from = piece * PieceTicks;
        var (current, volt) = At(piece);
        var (nextCurrent, nextVolt) = At(piece + 1);
        return conducts
            ? new AnalogSegment(from, from + PieceTicks, current, (nextCurrent - current) / PieceTicks, volt, (nextVolt - volt) / PieceTicks)
            : new AnalogSegment(from, from + PieceTicks, 0, 0, volt, (nextVolt - volt) / PieceTicks);
    }

    public void DriveChanged(long tick, LineDrive drive) => conducts = drive.SwitchClosed && !drive.CrowbarClosed;

    private (double Current, double Volt) At(long piece)
    {
        // Constant stretches between ramps: every third corner repeats the one before.
        var corner = piece % 3 == 2 ? piece - 1 : piece;
        var noise = new AdcNoise((ulong)seed, 32);
        var share = (noise.At(corner, 0) + 32) / 64.0;
        var other = (noise.At(corner, 1) + 32) / 64.0;
        return (lowAmpere + ((highAmpere - lowAmpere) * share), lowVolt + ((highVolt - lowVolt) * other));
    }
}
