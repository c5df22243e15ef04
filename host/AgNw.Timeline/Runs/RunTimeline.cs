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
    private const double LongestLookAroundSeconds = 60;

    private readonly RunInputs _inputs;
    private readonly uint? _boot;

    private RunTimeline(RunInputs inputs, uint? boot, BoardLog log, IReadOnlyList<SmuTrack> smus, IReadOnlyList<CameraTrack> cameras)
    {
        _inputs = inputs;
        _boot = boot;
        Log = log;
        Smus = smus;
        Cameras = cameras;
    }

    /// <summary>What the log says.</summary>
    public BoardLog Log { get; }

    /// <summary>The boot whose records were merged; null for an empty log.</summary>
    public uint? Boot => _boot;

    /// <summary>Sources of readings in the order in which they were given; one at least, which may be empty.</summary>
    public IReadOnlyList<SmuTrack> Smus { get; }

    /// <summary>Cameras in the order in which they were given; one at least, which may have no frame.</summary>
    public IReadOnlyList<CameraTrack> Cameras { get; }

    /// <summary>The first SMU's clock.</summary>
    public SmuClockFit Smu => Smus[0].Fit;

    /// <summary>The first camera's clock and its frames' strobes.</summary>
    public CameraFit Camera => Cameras[0].Fit;

    /// <summary>Frames of the first camera that stand on the board's clock, ascending and not overlapping.</summary>
    public IReadOnlyList<FrameExposure> Exposures => Cameras[0].Exposures as IReadOnlyList<FrameExposure> ?? [.. Cameras[0].Exposures];

    /// <summary>Electrons per nm² and second at the specimen while the beam is on; null if it is not known.</summary>
    public double? DoseRatePerSquareNanometreSecond => _inputs.DoseRatePerSquareNanometreSecond;

    /// <summary>Reads the log and fits the clocks. Holds what <see cref="BoardLog"/> and the fits hold: pulses, and the items assigned to them.</summary>
    public static RunTimeline Build(RunInputs inputs)
    {
        uint? boot = BoardEvents.MainBoot(inputs.Events);
        BoardLog log = BoardLog.Read(boot is { } known ? BoardEvents.OfBoot(inputs.Events, known) : []);
        return new RunTimeline(inputs, boot, log, RunTracks.OfSmus(inputs, log), RunTracks.OfCameras(inputs, log));
    }

    /// <summary>The first camera's frames with their exposures, for frames.csv.</summary>
    public IEnumerable<FrameRow> Frames() => Cameras[0].Frames();

    /// <summary>A row for every reading that has a place on the board's clock, ascending.</summary>
    public IEnumerable<MergedReading> Rows()
    {
        IEnumerable<TimedReading>[] placed = [.. Smus.Where(static smu => smu.IsPlaced).Select(static smu => smu.Readings())];
        if (placed.Length == 0)
            return [];
        return new MergeEngine(LookAroundSeconds()).Merge(new MergeSources
        {
            Readings = SortedStreams.Merge(placed),
            Cameras = [.. Cameras.Select(static camera => camera.Exposures)],
            States = Log.States,
            Events = Events().Where(NotableEvents.IsNotable),
        });
    }

    /// <summary>A reading is in doubt wherever a frame may stand instead: as far as the least certain frame reaches.</summary>
    private double LookAroundSeconds() => Math.Clamp(
        Cameras.SelectMany(static camera => camera.Exposures).Select(static e => e.UncertaintySeconds).DefaultIfEmpty(0).Max(),
        MergeEngine.UsualLookAroundSeconds,
        LongestLookAroundSeconds);

    /// <summary>The records of the boot in the order of their stamps, read anew.</summary>
    public IEnumerable<BoardEvent> Events() => _boot is { } boot ? new EventSorter().Sort(BoardEvents.OfBoot(_inputs.Events, boot)) : [];

    /// <summary>The first SMU's readings on the board's clock, ascending; those with equal stamps keep their order.</summary>
    public IEnumerable<TimedReading> Readings() => Smus[0].Readings();

    /// <summary>What is known of each trip.</summary>
    /// <param name="waveform">The capture; it belongs to the last trip that it covers.</param>
    public IReadOnlyList<BreakSummary> Breaks(IReadOnlyList<WaveformRow> waveform)
    {
        StateChange[] states = [.. Log.States];
        return [.. Log.Trips.Select(trip => BreakFinder.Describe(trip, states, Exposures, BreakFinder.Covers(waveform, trip.Tick) ? waveform : [], LastBefore(trip.Tick)))];
    }

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
}
