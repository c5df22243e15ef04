using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis.Thinning;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Analysis.Points;

/// <summary>
/// Finds A, B and C of a break. A comes from the readings of the sweep (<see cref="ThinningOnsetFinder"/>). B and C come from the capture
/// where it shows the fall: B is the level before it, at the moment when it began, C the first sample at which the current has arrived at
/// its level after. Without such a capture B is the last reading that was over before the break, C the first that began after it.
/// </summary>
/// <param name="apertureSeconds">longest time from a reading's stamp to the end of what it averages, s</param>
public sealed class BreakPointFinder(double apertureSeconds = 0.02)
{
    private const double NoiseFactor = 5;
    private const double SmallestTolerance = 0.01;

    // A reading that averaged over the break although its stamp says otherwise shows less than this share of the one before.
    private const double BrokenShare = 0.9;

    /// <summary>Finds the points; runs without readings, frames or capture have those that can be known.</summary>
    /// <param name="trip">the break</param>
    /// <param name="readings">readings from arming on, ascending</param>
    /// <param name="frames">ascending, not overlapping</param>
    /// <param name="waveform">the capture around this trip; empty if there is none</param>
    public BreakPoints Find(
        BreakSummary trip, IReadOnlyList<TimedReading> readings, IReadOnlyList<FrameExposure> frames, IReadOnlyList<WaveformRow> waveform)
    {
        List<TimedReading> sweep = Before(trip.RuptureTick, readings);
        ThinningOnset thinning = ThinningOnsetFinder.Find([.. sweep.Select(static r => new IvSample(r.Tick, r.VoltageVolt, r.CurrentAmpere))]);
        IvPoint? onset = thinning.Onset is { } left
            ? new IvPoint('A', left.Tick, left.VoltageVolt, left.CurrentAmpere, IvPoint.Smu, PointFrame.At(frames, left.Tick, UncertaintyAt(sweep, left.Tick) + Reach(thinning, left.Tick)))
            : null;
        TimedReading? last = sweep.Count > 0 ? sweep[^1] : null;
        if (trip.Fall is { } fall)
        {
            long tick = trip.RuptureTick;
            var before = new IvPoint('B', tick, fall.BeforeVolt, fall.BeforeAmpere, IvPoint.Capture, PointFrame.At(frames, tick));
            WaveformRow? arrived = FirstArrived(waveform, fall);
            IvPoint? after = arrived is { } row
                ? new IvPoint('C', row.BoardTick, row.VoltageVolt, row.CurrentAmpere, IvPoint.Capture, PointFrame.At(frames, row.BoardTick))
                : null;
            string afterReason = after is null ? "the current does not settle within the capture" : string.Empty;
            return new BreakPoints(onset, before, after, thinning, string.Empty, afterReason, last?.Tick);
        }

        TimedReading? first = readings.Where(r => r.Tick >= trip.RuptureTick).Select(static r => (TimedReading?)r).FirstOrDefault();
        return new BreakPoints(
            onset, Of('B', last, frames), Of('C', first, frames), thinning,
            last is null ? "there is no reading before the break" : string.Empty,
            first is null ? "there is no capture and no reading after the break" : string.Empty,
            last?.Tick);
    }

    private static IvPoint? Of(char name, TimedReading? reading, IReadOnlyList<FrameExposure> frames) => reading is { } known
        ? new IvPoint(name, known.Tick, known.VoltageVolt, known.CurrentAmpere, IvPoint.Smu, PointFrame.At(frames, known.Tick, known.UncertaintySeconds))
        : null;

    /// <summary>How far the onset may lie from its reading, s.</summary>
    private static double Reach(ThinningOnset thinning, long tick) => thinning.Within is { } within
        ? Math.Max(BoardClock.SecondsBetween(within.From.Tick, tick), BoardClock.SecondsBetween(tick, within.To.Tick))
        : 0;

    private static double UncertaintyAt(List<TimedReading> sweep, long tick) => sweep.First(r => r.Tick == tick).UncertaintySeconds;

    private static WaveformRow? FirstArrived(IReadOnlyList<WaveformRow> waveform, FallTime fall)
    {
        double noise = RobustStatistics.Scale(
            waveform.Where(static row => row.TimeSeconds is > 0.2e-3 and < 1e-3).Select(row => row.CurrentAmpere - fall.AfterAmpere));
        double tolerance = Math.Max(NoiseFactor * noise, SmallestTolerance * Math.Abs(fall.BeforeAmpere - fall.AfterAmpere));
        return waveform.SkipWhile(row => row.TimeSeconds <= fall.BeginSeconds)
            .Where(row => Math.Abs(row.CurrentAmpere - fall.AfterAmpere) <= tolerance).Select(static row => (WaveformRow?)row).FirstOrDefault();
    }

    private List<TimedReading> Before(long rupture, IReadOnlyList<TimedReading> readings)
    {
        long aperture = BoardClock.TicksCovering(apertureSeconds);
        List<TimedReading> sweep = [.. readings.TakeWhile(r => r.Tick + aperture <= rupture)];
        if (sweep.Count > 1 && Math.Abs(sweep[^1].CurrentAmpere) < BrokenShare * Math.Abs(sweep[^2].CurrentAmpere))
            sweep.RemoveAt(sweep.Count - 1);
        return sweep;
    }
}
