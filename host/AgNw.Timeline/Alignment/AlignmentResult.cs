namespace AgNw.Timeline.Alignment;

/// <summary>Which pulse of the board belongs to which item of a file.</summary>
public sealed record AlignmentResult
{
    /// <summary>For each item the index of its pulse, or -1.</summary>
    public required IReadOnlyList<int> Partner { get; init; }

    /// <summary>For each item the probability that <see cref="Partner"/> is right, given that the alignment as a whole is.</summary>
    public required IReadOnlyList<double> Confidence { get; init; }

    /// <summary>Natural logarithm of how much more likely this alignment is than the best one that differs as a whole; infinite if none does.</summary>
    public required double Margin { get; init; }

    /// <summary>By how many pulses the runner-up is shifted; 0 if there is none.</summary>
    public required int RunnerUpShift { get; init; }

    /// <summary>By how many pulses the whole may be shifted; 0 if it is not ambiguous.</summary>
    public int PossibleShift { get; init; }

    /// <summary>How far an item may stand elsewhere then, s; 0 if the whole is not ambiguous.</summary>
    public double PossibleSeconds { get; init; }

    /// <summary>True if the runner-up cannot be excluded.</summary>
    public required bool Ambiguous { get; init; }

    /// <summary>False if there were more possible shifts than were tried.</summary>
    public required bool Exhaustive { get; init; }

    /// <summary>Pulses between the first and the last assigned one that have no item: dropped items.</summary>
    public required IReadOnlyList<int> MissingPulses { get; init; }

    /// <summary>Items that have no pulse.</summary>
    public required IReadOnlyList<int> ExtraItems { get; init; }

    /// <summary>Natural logarithm of the alignment's likelihood; comparable between alignments of the same sequences.</summary>
    public double LogLikelihood { get; init; } = double.NegativeInfinity;

    /// <summary>Where the items' clock was set on the way, as far as the alignment needed to know; ascending.</summary>
    public IReadOnlyList<AlignmentStep> Steps { get; init; } = [];

    /// <summary>Stretches of items that may stand elsewhere, beyond what <see cref="Confidence"/> says of each.</summary>
    public IReadOnlyList<AlignmentDoubt> Doubts { get; init; } = [];

    /// <summary>Number of items that have a pulse.</summary>
    public int Matched => Partner.Count(static p => p >= 0);
}
