namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>Where an I-V leaves its thermal trend for good, or why no such place was found.</summary>
/// <param name="Onset">first point whose resistance, and that of all after it, exceeds the trend by more than <paramref name="Threshold"/>; null if there is none</param>
/// <param name="Threshold">share of the resistance that was asked for: an excess below it is not seen; NaN where nothing could be fitted</param>
/// <param name="ExcessAtEnd">excess at the last point, a share; NaN likewise</param>
/// <param name="Reason">why there is no onset; empty otherwise</param>
/// <param name="Excess">the curve that was looked at: voltage, V, and the excess of resistance over the trend, a share; empty where nothing could be fitted</param>
public sealed record ThinningOnset(IvSample? Onset, double Threshold, double ExcessAtEnd, string Reason, IReadOnlyList<(double Volt, double Share)> Excess)
{
    internal static ThinningOnset Unfitted(string reason) => new(null, double.NaN, double.NaN, reason, []);
}
