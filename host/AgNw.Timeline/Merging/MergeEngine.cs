using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Joins sorted streams into one row per reading: the frame exposed then, the state, the last event, and a flag wherever one of these
/// changes within the reading's uncertainty. One pass, O(rows + items); memory holds only what lies within the look-around of a reading.
/// A reading at the very tick of a boundary belongs to what begins there. Where several cameras expose at once, the first one's frame is given.
/// </summary>
/// <param name="lookAroundSeconds">How far boundaries are looked for. A reading that is less certain than this is flagged
/// <see cref="MergeDoubt.Unplaced"/> without looking.</param>
public sealed class MergeEngine(double lookAroundSeconds = MergeEngine.UsualLookAroundSeconds)
{
    /// <summary>Exposures are rarely longer; a reading less certain than this has no frame that is worth a look.</summary>
    public const double UsualLookAroundSeconds = 1.0;

    private readonly long _reach = BoardClock.TicksCovering(lookAroundSeconds);

    /// <summary>Merges; rows come as the readings are read.</summary>
    /// <exception cref="MergeInputException">A source is not ascending. Rows before it have been delivered.</exception>
    public IEnumerable<MergedReading> Merge(MergeSources sources)
    {
        FrameLookup[] cameras = [.. sources.Cameras.Select(frames => new FrameLookup(frames, _reach))];
        using var states = new TickWindow<StateChange>(sources.States, static s => s.Tick, static s => s.Tick, "state", _reach);
        using var events = new TickWindow<BoardEvent>(sources.Events, static e => e.Tick, static e => e.Tick, "event", _reach);
        try
        {
            long last = long.MinValue;
            long row = 0;
            foreach (TimedReading reading in sources.Readings)
            {
                if (reading.Tick < last)
                    throw new MergeInputException($"reading {row} (tick {reading.Tick}) is out of order after tick {last}; sort the source by time.");
                last = reading.Tick;
                row++;
                foreach (FrameLookup camera in cameras)
                    camera.MoveTo(reading.Tick);
                states.MoveTo(reading.Tick);
                events.MoveTo(reading.Tick);
                yield return Row(reading, cameras, states, events);
            }
        }
        finally
        {
            foreach (FrameLookup camera in cameras)
                camera.Dispose();
        }
    }

    private MergedReading Row(TimedReading reading, FrameLookup[] cameras, TickWindow<StateChange> states, TickWindow<BoardEvent> events)
    {
        long margin = BoardClock.TicksCovering(reading.UncertaintySeconds);
        MergeDoubt doubt = MergeDoubt.None;
        if (margin > _reach)
            doubt = MergeDoubt.Unplaced | MergeDoubt.Frame | MergeDoubt.State | MergeDoubt.Event;
        long? frame = null;
        int exposing = 0;
        for (int camera = 0; camera < cameras.Length && frame is null; camera++)
        {
            if (cameras[camera].TryFind(out FrameExposure exposed))
            {
                frame = exposed.Frame;
                exposing = camera;
                if (exposed.Doubtful)
                    doubt |= MergeDoubt.Frame;
            }

            if ((doubt & MergeDoubt.Frame) == 0 && cameras[camera].IsEdgeNear(reading.Tick, margin))
                doubt |= MergeDoubt.Frame;
        }

        StateChange? state = states.Begun > 0 ? states[states.Begun - 1] : null;
        BoardEvent? lastEvent = events.Begun > 0 ? events[events.Begun - 1] : null;
        if (states.IsBeginNear(reading.Tick, margin))
            doubt |= MergeDoubt.State;
        if (events.IsBeginNear(reading.Tick, margin))
            doubt |= MergeDoubt.Event;
        return new MergedReading(reading, frame, state, lastEvent, doubt, exposing);
    }
}
