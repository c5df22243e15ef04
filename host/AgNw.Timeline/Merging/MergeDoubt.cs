namespace AgNw.Timeline.Merging;

/// <summary>What may be wrong in a merged row.</summary>
[Flags]
public enum MergeDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An edge of an exposure lies within the uncertainty, or the frame's own exposure is doubtful.</summary>
    Frame = 1,

    /// <summary>The state changed within the uncertainty.</summary>
    State = 2,

    /// <summary>An event lies within the uncertainty: it may be the last one or the next.</summary>
    Event = 4,

    /// <summary>The reading's own place is uncertain beyond what the engine looks around, so that all of the above are in doubt.</summary>
    Unplaced = 8,
}
