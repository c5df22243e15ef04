using AgNw.Interlock.Events;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Reports;

/// <summary>What a report is made of: a merged run as its files hold it. Everything ascending in board time, of the boot with the most records.</summary>
public sealed record RunData
{
    /// <summary>Name of the run.</summary>
    public required string Name { get; init; }

    /// <summary>The manifest.</summary>
    public required RunManifest Manifest { get; init; }

    /// <summary>The log.</summary>
    public required BoardLog Log { get; init; }

    /// <summary>The journal's records around the last trip and before: for latencies. Read anew each time.</summary>
    public required IEnumerable<InterlockEvent> Journal { get; init; }

    /// <summary>Readings of the first source.</summary>
    public required IReadOnlyList<TimedReading> Readings { get; init; }

    /// <summary>Frames of the first camera with what happened over their exposures.</summary>
    public required IReadOnlyList<TimelineFrameRow> Frames { get; init; }

    /// <summary>Events, without strobes and triggers.</summary>
    public required IReadOnlyList<TimelineEventRow> Events { get; init; }

    /// <summary>Markers with their labels.</summary>
    public required IReadOnlyList<LabelledMark> Marks { get; init; }

    /// <summary>The capture; empty if there is none.</summary>
    public required IReadOnlyList<WaveformRow> Waveform { get; init; }

    /// <summary>The log's changes of state.</summary>
    public IReadOnlyList<StateChange> States() => [.. Log.States];

    /// <summary>The frames as exposures.</summary>
    public IReadOnlyList<FrameExposure> Exposures() =>
        [.. Frames.Select(static f => new FrameExposure(f.Frame, f.StartTick, f.EndTick, f.UncertaintySeconds, f.FrameDoubtful))];
}
