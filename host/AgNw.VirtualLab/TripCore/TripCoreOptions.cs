namespace AgNw.VirtualLab.TripCore;

/// <summary>What surrounds the trip core and how the model is driven. All times in ticks.</summary>
public sealed record TripCoreOptions
{
    /// <summary>Evaluate every edge and every comparator instead of jumping: slow, for comparison only.</summary>
    public bool EveryEdge { get; init; }

    /// <summary>Evaluate every sample instead of ranges by their bounds: slow, for comparison only.</summary>
    public bool EverySample { get; init; }

    /// <summary>Read-backs follow their outputs by themselves; false where a scenario sets them.</summary>
    public bool FollowReadBacks { get; init; } = true;

    /// <summary>From the physical switch to its read-back (500 ns), ticks.</summary>
    public int SwitchReadBackDelay { get; init; } = 24;

    /// <summary>From the crowbar to its read-back, ticks.</summary>
    public int CrowbarReadBackDelay { get; init; } = 24;

    /// <summary>From blank, abort and permit to their read-backs, ticks.</summary>
    public int LineReadBackDelay { get; init; } = 2;

    /// <summary>From a stopped clock to the switch driver's dropping out (10 us), ticks.</summary>
    public int DropOutDelay { get; init; } = 480;

    /// <summary>Instruments that drive input pins at their own ticks; null for none.</summary>
    public IScheduledInputs? Inputs { get; init; }

    /// <summary>Records that the ring holds; smaller in tests of overflow only.</summary>
    public int LogCapacity { get; init; } = Contract.TripCoreLog.Capacity;

    /// <summary>
    /// What the counter of time holds at reset, 0 on a board: so that a test sees it wrap. Stamps and registers show it; the ticks of this
    /// interface begin at 0. A multiple of the sample period and of every coalescing window used, so that these lie as without it.
    /// </summary>
    public long TimeAtReset { get; init; }

    /// <summary>Sequence of the first record, 0 on a board: so that a test sees it wrap.</summary>
    public uint SequenceAtReset { get; init; }
}
