using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>What is merged; every source ascending in ticks, read once, as it is needed.</summary>
public sealed record MergeSources
{
    /// <summary>Readings of the SMUs, see <see cref="SortedStreams"/>.</summary>
    public required IEnumerable<TimedReading> Readings { get; init; }

    /// <summary>Frames of each camera, starts and ends both ascending.</summary>
    public IReadOnlyList<IEnumerable<FrameExposure>> Cameras { get; init; } = [];

    /// <summary>Changes of state.</summary>
    public IEnumerable<StateChange> States { get; init; } = [];

    /// <summary>Events, already without those that are not wanted as a row's last event (see <see cref="NotableEvents"/>).</summary>
    public IEnumerable<BoardEvent> Events { get; init; } = [];
}
