using AgNw.Timeline.Alignment;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>
/// Fits the camera's clock where there is no strobe, by the beam: the board stamped when it blanked it, and the frames are dark then, those at
/// an edge in part. A frame's start is its file time put on the board's clock by these edges, so that a constant lag of the file times
/// is in the fit. Systematic limits: the delay of the blanker, and an exposure time that is not as stated.
/// </summary>
internal static class BeamBlinkFit
{
    private const int Rounds = 3;
    private const double OutlierScales = 5;

    /// <summary>Fits; null if the frames do not show the beam's edges.</summary>
    /// <param name="times">File times, ns.</param>
    /// <param name="blinks">Edges and intensities.</param>
    /// <param name="options">What is known of the camera.</param>
    public static BlinkFit? Fit(long[] times, BeamBlinks blinks, CameraFitOptions options)
    {
        if (times.Length < 4 || blinks.Edges.Count == 0 || LitShare.Of(blinks.Intensities()) is not { } lit || lit.Shares.Length != times.Length)
            return null;
        double[] begins = [.. times.Select(t => (t - times[0]) * 1e-9)];
        double[] spacing = [.. Enumerable.Range(1, begins.Length - 1).Select(i => begins[i] - begins[i - 1])];
        double period = RobustStatistics.Median(spacing);
        if (!(period > 0))
            return null;
        double jitter = Math.Max(Jitter(spacing, period), options.Clock.ResolutionSeconds / Math.Sqrt(12));
        double exposure = blinks.ExposureSeconds is { } stated && stated > 0 && stated <= period * 1.001 ? stated : period;
        long origin = blinks.Edges[0].Tick;
        (double At, bool On)[] edges = [.. blinks.Edges.Select(e => (BoardClock.SecondsBetween(origin, e.Tick), e.On))];
        if (new BlinkSearch(begins, lit.Shares, exposure, edges).Best(Math.Max(exposure, period)) is not { } start)
            return null;

        var pairs = new BlinkPairs(begins, lit, exposure, period, jitter);
        ClockFit? clock = null;
        int shown = 0;
        for (int round = 0; round < Rounds; round++)
        {
            WeightedPair[] found = [.. Pairs(edges, blinks.Edges, pairs, times[0], period, at => Expected(at, start.Offset, clock, origin, times[0]))];
            if (found.Length == 0)
                return null;
            shown = found.Length;
            clock = WeightedClockFitter.Fit(found, jitter, options.Clock);
        }

        return new BlinkFit(Judged(clock!, start.Lead, Math.Abs(start.Other - start.Offset), shown, blinks, exposure), exposure, period);
    }

    /// <summary>
    /// Deviation of one file time from those of the spacings; not their median magnitude, which in times of whole milliseconds falls on one of a few
    /// values. Late files must not widen it.
    /// </summary>
    private static double Jitter(double[] spacing, double period)
    {
        double[] off = [.. spacing.Select(d => d - (period * Math.Max(1, Math.Round(d / period))))];
        double limit = OutlierScales * RobustStatistics.Scale(off);
        return Math.Sqrt(off.Sum(d => Math.Min(d * d, limit * limit)) / off.Length / 2);
    }

    private static double Expected(double edge, double offset, ClockFit? clock, long origin, long first)
    {
        double at = edge - offset;
        if (clock is null)
            return at;
        // One step of Newton: the clocks differ by parts per million.
        return at + edge - BoardClock.SecondsBetween(origin, clock.ToBoard(first + (long)(at * 1e9)).Tick);
    }

    /// <summary>Edges that follow each other within two periods cannot be told apart in the frames.</summary>
    private static IEnumerable<WeightedPair> Pairs(
        (double At, bool On)[] edges, IReadOnlyList<BeamEdge> ticks, BlinkPairs pairs, long first, double period, Func<double, double> expected)
    {
        for (int k = 0; k < edges.Length; k++)
        {
            bool crowded = (k > 0 && edges[k].At - edges[k - 1].At < 2 * period) || (k + 1 < edges.Length && edges[k + 1].At - edges[k].At < 2 * period);
            if (!crowded && pairs.Find(expected(edges[k].At), edges[k].On) is { } found)
                yield return new WeightedPair(new ClockPair(first + (long)(found.At * 1e9), ticks[k].Tick), found.Sigma);
        }
    }

    private static ClockFit Judged(ClockFit clock, double lead, double apart, int shown, BeamBlinks blinks, double exposure)
    {
        string reason = $"{shown} of {blinks.Edges.Count} edges of the beam's blanking are seen in the frames; {clock.Verdict.Reason}";
        if (blinks.ExposureSeconds is null)
            reason += "; the exposure time is not stated and was taken as the frame period, " + DurationText.Of(exposure);
        bool ambiguous = lead < AlignmentOptions.UsualMargin;
        if (ambiguous)
            reason += "; other edges, " + DurationText.Of(apart) + " away, fit as well";
        double add = ambiguous ? apart : 0;
        var verdict = new FitVerdict(VerdictKind.FittedByBeamBlink, clock.Verdict.UncertaintySeconds + add, ambiguous || clock.Verdict.Doubtful, reason);
        return clock.Widened(add, verdict);
    }
}
