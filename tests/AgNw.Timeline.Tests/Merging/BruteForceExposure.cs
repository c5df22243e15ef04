using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Tests.Merging;

/// <summary>The exposure's figures by their definition: every tick of the exposure asks for current, voltage and beam anew.</summary>
internal static class BruteForceExposure
{
    public static void Check(
        MergedExposure found, FrameExposure frame, TimedReading[] readings, long[] changes, StateChange[] states, long gap, string where)
    {
        double charge = 0;
        double energy = 0;
        long known = 0;
        long both = 0;
        long on = 0;
        for (long tick = frame.StartTick; tick < frame.EndTick; tick++)
        {
            on += states.LastOrDefault(s => s.Tick <= tick) is { } state && states.Any(s => s.Tick <= tick) && !state.Blanked ? 1 : 0;
            if (At(tick, readings, changes, gap) is not { } values)
                continue;
            known++;
            charge += (values.I0 + values.I1) / 2;
            if (double.IsNaN(values.V0 + values.V1))
                continue;
            both++;
            energy += ((values.V0 * values.I0) + (values.V1 * values.I1) + ((values.V0 + values.V1) * (values.I0 + values.I1))) / 6;
        }

        ElectricalSummary e = found.Electrical;
        Assert.AreEqual(known / (double)(frame.EndTick - frame.StartTick), e.CoveredShare, 1e-12, where);
        Same(known > 0 ? charge / BoardClock.TicksPerSecond : double.NaN, e.ChargeCoulomb, where);
        Same(known > 0 ? charge / known : double.NaN, e.CurrentMeanAmpere, where, 1e-9);
        Same(known > 0 && both == known ? energy / BoardClock.TicksPerSecond : double.NaN, e.EnergyJoule, where);
        Assert.AreEqual(readings.Count(r => r.Tick >= frame.StartTick && r.Tick < frame.EndTick), e.Readings, where);
        Assert.IsFalse(e.CurrentMeanAmpere < e.CurrentMinAmpere - 1e-12 || e.CurrentMeanAmpere > e.CurrentMaxAmpere + 1e-12, where);
        if (states.Any(s => s.Tick <= frame.StartTick))
            Assert.AreEqual(on / (double)(frame.EndTick - frame.StartTick), found.Beam.OnShare, 1e-12, where);
    }

    /// <summary>Current and voltage at both ends of one tick; null if nothing is known of it.</summary>
    private static (double I0, double I1, double V0, double V1)? At(long tick, TimedReading[] readings, long[] changes, long gap)
    {
        TimedReading? before = Last(readings.Where(r => r.Tick <= tick));
        TimedReading? after = readings.Where(r => r.Tick > tick).Select(static r => (TimedReading?)r).FirstOrDefault();
        long[] between = [.. changes.Where(c => (before is null || c > before.Value.Tick) && (after is null || c <= after.Value.Tick))];
        if (between.Length > 0)
        {
            if (before is { } b && tick < between[0] && between[0] - b.Tick <= gap)
                return (b.CurrentAmpere, b.CurrentAmpere, b.VoltageVolt, b.VoltageVolt);
            return after is { } a && tick >= between[^1] && a.Tick - between[^1] <= gap
                ? (a.CurrentAmpere, a.CurrentAmpere, a.VoltageVolt, a.VoltageVolt)
                : null;
        }

        if (before is not { } p || after is not { } n || n.Tick - p.Tick > gap)
            return null;
        double s0 = (tick - p.Tick) / (double)(n.Tick - p.Tick);
        double s1 = (tick + 1 - p.Tick) / (double)(n.Tick - p.Tick);
        return (
            p.CurrentAmpere + (s0 * (n.CurrentAmpere - p.CurrentAmpere)),
            p.CurrentAmpere + (s1 * (n.CurrentAmpere - p.CurrentAmpere)),
            p.VoltageVolt + (s0 * (n.VoltageVolt - p.VoltageVolt)),
            p.VoltageVolt + (s1 * (n.VoltageVolt - p.VoltageVolt)));
    }

    private static TimedReading? Last(IEnumerable<TimedReading> readings) => readings.Select(static r => (TimedReading?)r).LastOrDefault();

    private static void Same(double expected, double actual, string where, double within = 1e-15)
    {
        Assert.AreEqual(double.IsNaN(expected), double.IsNaN(actual), where);
        if (!double.IsNaN(expected))
            Assert.AreEqual(expected, actual, within, where);
    }
}
