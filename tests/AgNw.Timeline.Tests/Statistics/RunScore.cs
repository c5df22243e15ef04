using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>How a run's merge stands against its truth.</summary>
internal sealed class RunScore
{
    private readonly TrueRun _run;
    private readonly RunTimeline _timeline;
    private readonly (double Edge, double Uncertainty)[] _edges;
    private readonly double _widest;

    public RunScore(TrueRun run, RunTimeline timeline)
    {
        _run = run;
        _timeline = timeline;
        FrameAssignment[] frames = [.. timeline.Camera.Frames];
        _edges = [.. frames.SelectMany((f, i) => Edges(f, run.OfFrame[i])).OrderBy(static e => e.Edge)];
        Verdicts = [timeline.Smu.Clock.Verdict.Kind, timeline.Camera.Verdict.Kind];
        _widest = _edges.Where(static e => double.IsFinite(e.Uncertainty)).Select(static e => e.Uncertainty).DefaultIfEmpty(0).Max();
        ScoreFrames(frames);
        ScoreRows([.. timeline.Rows()]);
    }

    public Impairments Impairments => _run.Plan.Impairments;

    /// <summary>How SMU and camera were related to the board.</summary>
    public IReadOnlyList<VerdictKind> Verdicts { get; }

    public RunPlan Plan => _run.Plan;

    public int Rows { get; private set; }

    /// <summary>Frames at another strobe, and rows at another frame, state or event than the true one, without a flag.</summary>
    public int Wrong { get; private set; }

    public int Flagged { get; private set; }

    /// <summary>Flagged rows that lie farther than the stated uncertainties from every boundary, as it was and as it is stated.</summary>
    public int FlaggedBeyond { get; private set; }

    public ErrorSample Readings { get; } = new();

    /// <summary>Frames that are flagged: of two places one is a guess, and the uncertainty reaches to the other.</summary>
    public ErrorSample Doubted { get; } = new();

    /// <summary>Frames that have a strobe.</summary>
    public ErrorSample Strobed { get; } = new();

    /// <summary>Frames placed by their file times.</summary>
    public ErrorSample Placed { get; } = new();

    public override string ToString() =>
        $"seed {_run.Plan.Seed} ({Impairments}): {Rows} rows, {Wrong} wrong, {Flagged} flagged, {FlaggedBeyond} beyond; readings {Readings}; strobed {Strobed}; placed {Placed}; doubted {Doubted}\n"
        + $"  smu: {_timeline.Smu.Clock.Verdict.Text}: {_timeline.Smu.Clock.Verdict.Reason}\n  camera: {_timeline.Camera.Verdict.Text}: {_timeline.Camera.Verdict.Reason}"
        + $"\n  unsure {string.Join(" ", _timeline.Camera.Frames.Select((f, i) => (f, i)).Where(static p => p.f.Doubtful).Take(9).Select(static p => $"{p.i}:{p.f.Confidence:G4}"))}"
        + $"\n  {string.Join(" ", _run.Plan.SmuSteps)} {string.Join(" ", _run.Plan.CameraSteps)}; pauses {string.Join(" ", _run.Plan.SmuPauses)} {string.Join(" ", _run.Plan.CameraPauses)}"
        + $"\n  margins {_timeline.Smu.Alignment?.Margin:0.0} {_timeline.Camera.Alignment.Margin:0.0}, {_run.Plan}";

    /// <summary>Deviation of a uniform error of the SMU's stamps, s.</summary>
    public static double ReadingScale => 1e-6 / Math.Sqrt(12);

    /// <summary>Deviation of a uniform error of one tick, s.</summary>
    public static double StrobedScale => 1.0 / BoardClock.TicksPerSecond / Math.Sqrt(12);

    /// <summary>Deviation of a file time: its jitter and its resolution of 1 ms, s.</summary>
    public double PlacedScale => Math.Sqrt((_run.Plan.FileJitter * _run.Plan.FileJitter) + 1e-6) / Math.Sqrt(12);

    private void ScoreFrames(FrameAssignment[] frames)
    {
        for (int i = 0; i < frames.Length; i++)
        {
            TrueExposure truth = _run.OfFrame[i];
            if (frames[i].Strobe != truth.Strobe && !frames[i].Doubtful)
                Wrong++;
            if (frames[i].StartTick is { } tick)
                (frames[i].Doubtful ? Doubted : frames[i].Strobe >= 0 ? Strobed : Placed).Add(Seconds(tick) - truth.Start, frames[i].UncertaintySeconds);
        }
    }

    private void ScoreRows(MergedReading[] rows)
    {
        Rows = rows.Length;
        for (int i = 0; i < rows.Length; i++)
        {
            MergedReading row = rows[i];
            double truth = _run.ReadingTimes[i];
            Readings.Add(Seconds(row.Reading.Tick) - truth, row.Reading.UncertaintySeconds);
            int exposure = LastAt(_run.Exposures, static e => e.Start, truth);
            long frame = exposure >= 0 && truth < _run.Exposures[exposure].End ? _run.Exposures[exposure].Frame : -1;
            bool wrong = (row.Frame ?? -1) != frame && !row.Doubt.HasFlag(MergeDoubt.Frame);
            wrong |= row.State?.State != _run.States[LastAt(_run.States, static s => s.At, truth)].State && !row.Doubt.HasFlag(MergeDoubt.State);
            int last = LastAt(_run.Notable, static at => at, truth);
            wrong |= row.LastEvent?.Tick != SyntheticJournal.Stamp(_run.Notable[last]) && !row.Doubt.HasFlag(MergeDoubt.Event);
            Wrong += wrong ? 1 : 0;
            Flagged += row.Doubt == MergeDoubt.None ? 0 : 1;
            FlaggedBeyond += Beyond(row) ? 1 : 0;
        }
    }

    private bool Beyond(MergedReading row)
    {
        double at = Seconds(row.Reading.Tick);
        // One tick: a stamp is the first clock edge after its moment.
        double near = row.Reading.UncertaintySeconds + (1.0 / BoardClock.TicksPerSecond);
        if (row.Doubt.HasFlag(MergeDoubt.Frame) && !NearEdge(at, near))
            return true;
        bool changes = _run.Notable.Exists(t => Math.Abs(t - at) <= near) || _run.Dark.Exists(d => Math.Abs(d.From - at) <= near || Math.Abs(d.To - at) <= near);
        return (row.Doubt & (MergeDoubt.State | MergeDoubt.Event)) != 0 && !changes;
    }

    private bool NearEdge(double at, double near)
    {
        int k = Math.Max(0, LastAt(_edges, static e => e.Edge, at - near - _widest));
        for (; k < _edges.Length && _edges[k].Edge <= at + near + _widest; k++)
        {
            if (Math.Abs(_edges[k].Edge - at) <= near + _edges[k].Uncertainty)
                return true;
        }

        return false;
    }

    /// <summary>A frame's edges as they were and as they are stated: a flag can only be about what is stated.</summary>
    private static IEnumerable<(double Edge, double Uncertainty)> Edges(FrameAssignment frame, TrueExposure truth)
    {
        double own = frame.UncertaintySeconds;
        return frame.StartTick is { } start && frame.EndTick is { } end
            ? [(truth.Start, own), (truth.End, own), (Seconds(start), own), (Seconds(end), own)]
            : [(truth.Start, own), (truth.End, own)];
    }

    private static double Seconds(long tick) => BoardClock.SecondsBetween(0, tick);

    /// <summary>Index of the last item at or before a time; -1 if there is none.</summary>
    private static int LastAt<T>(IReadOnlyList<T> items, Func<T, double> at, double time)
    {
        int low = -1, high = items.Count;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = at(items[middle]) <= time ? (middle, high) : (low, middle);
        }

        return low;
    }
}
