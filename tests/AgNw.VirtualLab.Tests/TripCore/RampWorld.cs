using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.Tests.TripCore;

/// <summary>
/// A synthetic sweep: a staircase or ramp of voltage over a fixed resistance that breaks at a tick within a few microseconds; no current
/// while the switch is open or the crowbar closed.
/// </summary>
internal sealed class RampWorld(double voltPerSecond, long stepTicks, double resistanceOhm, long breakTick, double afterBreakOhm = 1e9)
    : IAnalogWorld
{
    private const double TicksPerSecond = 48e6;
    private const long FallTicks = 96;
    private bool conducts;

    /// <summary>Tick at which the source starts to rise.</summary>
    public long StartTick { get; init; }

    public long SegmentsAsked { get; private set; }

    public AnalogSegment SegmentAt(long tick)
    {
        SegmentsAsked++;
        var (from, to) = Stretch(tick);
        var (volt, slope) = Source(from, to);
        if (!conducts)
        {
            return new AnalogSegment(from, to, 0, 0, volt, slope);
        }

        var before = from < breakTick ? resistanceOhm : afterBreakOhm;
        if (from == breakTick)
        {
            var start = volt / resistanceOhm;
            var end = volt / afterBreakOhm;
            return new AnalogSegment(from, to, start, (end - start) / (to - from), volt, slope);
        }

        return new AnalogSegment(from, to, volt / before, slope / before, volt, slope);
    }

    public void DriveChanged(long tick, LineDrive drive) => conducts = drive.SwitchClosed && !drive.CrowbarClosed;

    private (long From, long To) Stretch(long tick)
    {
        var from = tick < StartTick ? 0 : StartTick + ((tick - StartTick) / stepTicks * stepTicks);
        var to = tick < StartTick ? StartTick : from + stepTicks;
        foreach (var edge in (long[])[breakTick, breakTick + FallTicks])
        {
            if (edge <= tick)
            {
                from = Math.Max(from, edge);
            }
            else
            {
                to = Math.Min(to, edge);
            }
        }

        return (from, to);
    }

    private (double Volt, double Slope) Source(long from, long to)
    {
        _ = to;
        if (from < StartTick)
        {
            return (0, 0);
        }

        var perTick = voltPerSecond / TicksPerSecond;
        return IsRamp ? (perTick * (from - StartTick), perTick) : (perTick * ((from - StartTick) / stepTicks * stepTicks), 0);
    }

    /// <summary>A ramp within each step instead of a staircase.</summary>
    public bool IsRamp { get; init; }
}
