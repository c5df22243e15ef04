using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.Nanowire;

/// <summary>Sweeps the wire of a seed with the line closed from tick 0, as the board has it once armed.</summary>
internal sealed class SweepRun
{
    public static readonly LineDrive Armed = new(SwitchClosed: true, CrowbarClosed: false, SmuPermitted: true, AbortAsserted: false);
    public static readonly LineDrive Tripped = new(SwitchClosed: false, CrowbarClosed: true, SmuPermitted: false, AbortAsserted: true);

    public SweepRun(ulong seed, SmuParameters smu)
    {
        World = new BreakdownWorld(NanowireSpecimen.Draw(seed), smu);
        World.StartSweep(0);
        World.DriveChanged(0, Armed);
    }

    public BreakdownWorld World { get; }

    /// <summary>All segments from one tick until one that reaches another.</summary>
    public IEnumerable<AnalogSegment> Segments(long from, long to)
    {
        for (long tick = from; tick < to;)
        {
            AnalogSegment segment = World.SegmentAt(tick);
            yield return segment;
            tick = segment.ToTick;
        }
    }

    /// <summary>Sweeps to a time, s, and returns the break; an error if the wire held.</summary>
    public WireBreak BreakWithin(double seconds)
    {
        long end = BoardTime.Ticks(seconds);
        foreach (AnalogSegment _ in Segments(0, end))
        {
        }

        return World.BreakBy(end) ?? throw new AssertFailedException($"The wire held for {seconds} s.");
    }
}
