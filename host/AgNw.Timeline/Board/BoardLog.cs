namespace AgNw.Timeline.Board;

/// <summary>What a run's log says, extracted in one pass; everything is ascending in time. Memory grows with pulses, trips and coalesced stretches only.</summary>
public sealed record BoardLog
{
    /// <summary>Camera exposures.</summary>
    public required IReadOnlyList<LinePulse> Exposures { get; init; }

    /// <summary>Pulses of the SMU's trigger-out.</summary>
    public required IReadOnlyList<LinePulse> SmuTriggers { get; init; }

    /// <summary>States, one entry for each change of state, mode or blanking.</summary>
    public required LogItems<StateChange> States { get; init; }

    /// <summary>Ticks at which the line to the device was opened or closed.</summary>
    public required LogItems<long> LineChanges { get; init; }

    /// <summary>Trips in the order of the log.</summary>
    public required IReadOnlyList<TripNotice> Trips { get; init; }

    /// <summary>Stretches in which edges were only counted.</summary>
    public required IReadOnlyList<CoalescedNotice> Coalesced { get; init; }

    /// <summary>Records of the board that found no room.</summary>
    public required long RecordsLost { get; init; }

    /// <summary>Sequence numbers that the log skips.</summary>
    public required long SequenceGaps { get; init; }

    /// <summary>Records dated so far back that they could not be sorted in.</summary>
    public required long Late { get; init; }

    /// <summary>Number of records.</summary>
    public required long Records { get; init; }

    /// <summary>First and last tick; both 0 for an empty log.</summary>
    public required (long First, long Last) Ticks { get; init; }

    /// <summary>Reads the records of one boot.</summary>
    /// <param name="log">In the order of their sequence; a log with many changes is enumerated again when these are asked for, and has to be the same then.</param>
    public static BoardLog Read(IEnumerable<BoardEvent> log) => new BoardLogBuilder(log).Read();
}
