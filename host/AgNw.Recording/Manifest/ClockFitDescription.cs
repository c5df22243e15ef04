namespace AgNw.Recording.Manifest;

/// <summary>How another clock was related to the board's.</summary>
public sealed record ClockFitDescription
{
    /// <summary>Whose clock: smu, camera, host.</summary>
    public required string Source { get; init; }

    /// <summary>For example <c>fitted, 0.4 ms</c>.</summary>
    public required string Verdict { get; init; }

    public required string Reason { get; init; }

    /// <summary>The merge may be wrong by more than the uncertainty says.</summary>
    public bool Doubtful { get; init; }

    /// <summary>The other clock's time at the reference, ns, and the board's tick there.</summary>
    public long ReferenceNanoseconds { get; init; }

    public long ReferenceTick { get; init; }

    public double OffsetSeconds { get; init; }

    /// <summary>Board seconds per other second minus one, 1e-6; with its standard uncertainty.</summary>
    public double DriftPpm { get; init; }

    public double? DriftUncertaintyPpm { get; init; }

    public double? ResidualRmsSeconds { get; init; }

    public double? ResidualMaxSeconds { get; init; }

    public double? ResidualPercentile95Seconds { get; init; }

    /// <summary>Largest uncertainty of a merged time; null = unknown.</summary>
    public double? UncertaintySeconds { get; init; }

    /// <summary>Pairs of stamps used, and set aside.</summary>
    public int PairsUsed { get; init; }

    public int Outliers { get; init; }
}
