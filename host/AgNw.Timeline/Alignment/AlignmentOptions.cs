namespace AgNw.Timeline.Alignment;

/// <summary>What is believed of two sequences before they are aligned.</summary>
public sealed record AlignmentOptions
{
    /// <summary>ln 1000.</summary>
    public const double UsualMargin = 6.9;

    /// <summary>Smallest credible standard deviation of an item's stamp, in seconds: its resolution over the square root of 12.</summary>
    public required double JitterSeconds { get; init; }

    /// <summary>Share of the board's pulses that have no item.</summary>
    public double MissingProbability { get; init; } = 0.01;

    /// <summary>Share of the items that have no pulse.</summary>
    public double ExtraProbability { get; init; } = 0.005;

    /// <summary>Probability that one of the sequences begins (or ends) earlier than the other by one particular number of items:
    /// one run in twenty does, by any of some fifty numbers.</summary>
    public double EndProbability { get; init; } = 0.001;

    /// <summary>Probability that a counter carried by the items miscounts at one item, where items carry one.</summary>
    public double MiscountProbability { get; init; } = 1e-4;

    /// <summary>Largest credible |drift| between the clocks, as a ratio.</summary>
    public double DriftLimit { get; init; } = 500e-6;

    /// <summary>Pulse time minus item time in seconds, if the host's clock tells it roughly; else nothing.</summary>
    public double? OffsetSeconds { get; init; }

    /// <summary>Standard uncertainty of <see cref="OffsetSeconds"/>, in seconds.</summary>
    public double OffsetSigmaSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>Most shifts that are tried; those nearest to equal starts, equal ends and the known offset first.</summary>
    public int MaxShifts { get; init; } = 4000;

    /// <summary>Shifts (pulse minus item) that are likely, where not all are tried.</summary>
    public IReadOnlyList<int> LikelyShifts { get; init; } = [];

    /// <summary>The best alignment must be this much more likely (natural logarithm) than the best different one: ln 1000, so that
    /// neither a single dropped item nor one uneven end decides.</summary>
    public double MinimumMargin { get; init; } = UsualMargin;
}
