namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>Where an I-V leaves its thermal trend for good, or why no such place was found.</summary>
/// <param name="Onset">first point beyond the place where the excess of resistance over the trend passes <see cref="ThinningOnsetFinder.SmallestExcess"/>; null if there is none</param>
/// <param name="Threshold">share of the resistance that was asked for, or, where there is no onset, the excess at the end that would have shown; NaN where nothing could be fitted</param>
/// <param name="ExcessAtEnd">excess at the last point, a share; NaN likewise</param>
/// <param name="Reason">why there is no onset; empty otherwise</param>
/// <param name="Excess">the curve that was looked at: voltage, V, and the excess of resistance over the trend, a share; empty where nothing could be fitted</param>
public sealed record ThinningOnset(IvSample? Onset, double Threshold, double ExcessAtEnd, string Reason, IReadOnlyList<(double Volt, double Share)> Excess)
{
    /// <summary>Standard deviation of a reading about the trend, a share.</summary>
    public double Noise { get; init; } = double.NaN;

    /// <summary>The points between which the onset lies in 95 % of the cases, where noise hides it from a single reading; null where it does not.</summary>
    public (IvSample From, IvSample To)? Within { get; init; }

    /// <summary>The excess as it was fitted, likewise: voltage, V, and a share; empty where no single fit was needed.</summary>
    public IReadOnlyList<(double Volt, double Share)> Fitted { get; init; } = [];

    internal static ThinningOnset Unfitted(string reason) => new(null, double.NaN, double.NaN, reason, []);
}
