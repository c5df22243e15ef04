using AgNw.Interlock.Events;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Board;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>
/// A run on the board's clock. <see cref="Build"/> reads the journal and fits the clocks; <see cref="Rows"/> then streams the timeline.
/// Damaged records and other boots than the one with the most events are left out.
/// </summary>
public sealed class RunTimeline
{
    private readonly RunInputs _inputs;
    private readonly uint? _boot;

    private RunTimeline(RunInputs inputs, uint? boot, BoardLog log, SmuClockFit smu, CameraFit camera)
    {
        _inputs = inputs;
        _boot = boot;
        Log = log;
        Smu = smu;
        Camera = camera;
        Exposures = ExposureOrder.Of(camera.Frames);
    }

    /// <summary>What the log says.</summary>
    public BoardLog Log { get; }

    /// <summary>The SMU's clock.</summary>
    public SmuClockFit Smu { get; }

    /// <summary>The camera's clock and the frames' strobes.</summary>
    public CameraFit Camera { get; }

    /// <summary>Frames that stand on the board's clock, ascending and not overlapping.</summary>
    public IReadOnlyList<FrameExposure> Exposures { get; }

    /// <summary>Reads the log and fits the clocks. Holds the readings' stamps while it does.</summary>
    public static RunTimeline Build(RunInputs inputs)
    {
        uint? boot = BoardEvents.MainBoot(inputs.Events);
        BoardLog log = BoardLog.Read(boot is { } known ? BoardEvents.OfBoot(inputs.Events, known) : []);
        SmuClockFit smu = SmuClockChoice.Of([.. inputs.Readings], log, inputs);
        CameraFit camera = CameraFitter.Fit([.. CameraFrames.Of(inputs.Frames)], log.Exposures, inputs.Camera);
        return new RunTimeline(inputs, boot, log, smu, camera);
    }

    /// <summary>The frames with their exposures, for frames.csv.</summary>
    public IEnumerable<FrameRow> Frames() => _inputs.Frames.Select((row, i) =>
    {
        FrameAssignment placed = Camera.Frames[i];
        return placed.StartTick is null
            ? row with { StartTick = null, EndTick = null, UncertaintySeconds = double.NaN }
            : row with { StartTick = placed.StartTick, EndTick = placed.EndTick, UncertaintySeconds = placed.UncertaintySeconds };
    });

    /// <summary>A row for every reading, ascending in board time; none if the SMU's clock could not be related to the board's.</summary>
    public IEnumerable<MergedReading> Rows()
    {
        if (Smu.Clock.Verdict.Kind == VerdictKind.None)
            return [];
        IEnumerable<InterlockEvent> journal = _inputs.Events;
        IEnumerable<BoardEvent> events = _boot is { } boot
            ? new EventSorter().Sort(BoardEvents.OfBoot(journal, boot)).Where(NotableEvents.IsNotable)
            : [];
        return new MergeEngine().Merge(new MergeSources
        {
            Readings = Readings(),
            Frames = Exposures,
            States = Log.States,
            Events = events,
        });
    }

    /// <summary>The readings on the board's clock, ascending; those with equal stamps keep their order.</summary>
    public IEnumerable<TimedReading> Readings()
    {
        int place = 0;
        long last = long.MinValue;
        foreach (ReadingRow row in _inputs.Readings)
        {
            MergedTime time = row.BoardTick is { } tick ? new MergedTime(tick, 1.0 / BoardClock.TicksPerSecond) : Smu.At(place, row.TimeNanoseconds);
            place++;
            // Readings follow each other whatever their stamps say: one whose stamp ran back stands no earlier than the one before it.
            if (time.Tick < last)
                time = new MergedTime(last, time.UncertaintySeconds + BoardClock.SecondsBetween(time.Tick, last));
            last = time.Tick;
            double volt = double.IsNaN(row.VoltageVolt) ? row.SourceVolt : row.VoltageVolt;
            yield return new TimedReading(row.Index, time.Tick, time.UncertaintySeconds, volt, row.CurrentAmpere);
        }
    }

    /// <summary>What is known of each trip.</summary>
    /// <param name="waveform">The capture; it belongs to the last trip that it covers.</param>
    public IReadOnlyList<BreakSummary> Breaks(IReadOnlyList<WaveformRow> waveform) =>
        [.. Log.Trips.Select(trip => BreakFinder.Describe(trip, Log.States, Exposures, Covers(waveform, trip.Tick) ? waveform : [], LastBefore(trip.Tick)))];

    private TimedReading? LastBefore(long tick)
    {
        TimedReading? last = null;
        if (Smu.Clock.Verdict.Kind != VerdictKind.None)
        {
            foreach (TimedReading reading in Readings().TakeWhile(r => r.Tick <= tick))
                last = reading;
        }

        return last;
    }

    // The capture's times count from its own trip: only that trip's stamp lies within a sample of time 0.
    private static bool Covers(IReadOnlyList<WaveformRow> waveform, long tick) =>
        waveform.Count > 0 && waveform[0].BoardTick <= tick && tick <= waveform[^1].BoardTick
        && Math.Abs(BoardClock.SecondsBetween(waveform[0].BoardTick, tick) + waveform[0].TimeSeconds) < 1e-3;
}
