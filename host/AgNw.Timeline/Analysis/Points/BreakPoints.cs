using AgNw.Timeline.Analysis.Thinning;

namespace AgNw.Timeline.Analysis.Points;

/// <summary>The points of a break on its I-V; a point that is not known is null, with the reason.</summary>
/// <param name="Onset">A, the onset of thinning.</param>
/// <param name="Before">B, the last before the break.</param>
/// <param name="After">C, the first after it.</param>
/// <param name="Thinning">How A was found, or why not.</param>
/// <param name="BeforeReason">Why there is no B; empty otherwise.</param>
/// <param name="AfterReason">Why there is no C; empty otherwise.</param>
/// <param name="LastReadingTick">Stamp of the last reading that was over before the break; null if there is none.</param>
public sealed record BreakPoints(
    IvPoint? Onset, IvPoint? Before, IvPoint? After, ThinningOnset Thinning, string BeforeReason, string AfterReason, long? LastReadingTick)
{
    /// <summary>Those that are known, in the order of their names.</summary>
    public IEnumerable<IvPoint> Known => new[] { Onset, Before, After }.OfType<IvPoint>();
}
