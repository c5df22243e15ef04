using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Analysis;

/// <summary>Puts together what is known of one trip. Current and voltage come from the capture if it shows the fall, else from the last reading.</summary>
public static class BreakFinder
{
    /// <summary>Describes a trip.</summary>
    /// <param name="trip">The trip.</param>
    /// <param name="states">States of the run, ascending.</param>
    /// <param name="frames">Frames on the board's clock, ascending.</param>
    /// <param name="waveform">The capture around this trip; empty if there is none.</param>
    /// <param name="lastReading">Last reading placed before the trip; null if there is none.</param>
    public static BreakSummary Describe(
        TripNotice trip,
        IReadOnlyList<StateChange> states,
        IReadOnlyList<FrameExposure> frames,
        IReadOnlyList<WaveformRow> waveform,
        TimedReading? lastReading)
    {
        string reason = "there is no capture";
        FallTime? fall = waveform.Count > 0 ? FallTimeFinder.Find(waveform, out reason) : null;
        StateChange? armed = states.Where(s => s.State == TripState.Armed && s.Tick <= trip.Tick).Select(static s => (StateChange?)s)
            .LastOrDefault(s => IsEntry(states, s!.Value));
        FrameExposure? shown = frames.Where(f => f.StartTick <= trip.Tick && trip.Tick < f.EndTick).Select(static f => (FrameExposure?)f).LastOrDefault();
        return new BreakSummary
        {
            TripTick = trip.Tick,
            SecondsSinceArm = armed is { } entry ? BoardClock.SecondsBetween(entry.Tick, trip.Tick) : null,
            Detector = trip.FirstCause,
            CurrentAmpere = fall?.BeforeAmpere ?? lastReading?.CurrentAmpere,
            VoltageVolt = fall?.BeforeVolt ?? lastReading?.VoltageVolt,
            Source = fall is not null ? "capture" : lastReading is not null ? "smu" : string.Empty,
            Frame = shown?.Frame,
            FrameDoubtful = frames.Any(f => IsNear(f, trip.Tick)) || (shown?.Doubtful ?? false),
            Neighbours = (Last(frames.Where(f => f.EndTick <= trip.Tick)), First(frames.Where(f => f.StartTick > trip.Tick))),
            Fall = fall,
            FallReason = reason,
        };
    }

    /// <summary>True if a capture is that of a trip. Its times count from its own trip: only that trip's stamp lies within 1 ms of time 0.</summary>
    public static bool Covers(IReadOnlyList<WaveformRow> waveform, long tripTick) =>
        waveform.Count > 0 && waveform[0].BoardTick <= tripTick && tripTick <= waveform[^1].BoardTick
        && Math.Abs(BoardClock.SecondsBetween(waveform[0].BoardTick, tripTick) + waveform[0].TimeSeconds) < 1e-3;

    private static bool IsEntry(IReadOnlyList<StateChange> states, StateChange change)
    {
        StateChange? before = states.Where(s => s.Tick < change.Tick).Select(static s => (StateChange?)s).LastOrDefault();
        return before?.State != TripState.Armed;
    }

    private static bool IsNear(FrameExposure frame, long tick)
    {
        long reach = BoardClock.TicksCovering(frame.UncertaintySeconds);
        return Math.Abs(frame.StartTick - tick) <= reach || Math.Abs(frame.EndTick - tick) <= reach;
    }

    private static long? Last(IEnumerable<FrameExposure> frames) => frames.Select(static f => (long?)f.Frame).LastOrDefault();

    private static long? First(IEnumerable<FrameExposure> frames) => frames.Select(static f => (long?)f.Frame).FirstOrDefault();
}
