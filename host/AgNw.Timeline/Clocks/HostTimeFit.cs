namespace AgNw.Timeline.Clocks;

/// <summary>The last resort: a source whose clock is related to the board only through the host, which saw both at about the same time.</summary>
public static class HostTimeFit
{
    /// <summary>A relation with drift 0 from one coincidence.</summary>
    /// <param name="coincidence">Both stamps of the moment.</param>
    /// <param name="uncertaintySeconds">How well the two stamps belong together, s (of a file: its writing may lag by a second).</param>
    /// <param name="options">Resolution, drift limit and systematic limit.</param>
    public static ClockFit Of(ClockPair coincidence, double uncertaintySeconds, ClockFitOptions options)
    {
        ClockFit fit = ClockFitter.Fit([coincidence], options);
        double total = fit.Verdict.UncertaintySeconds + uncertaintySeconds;
        return fit.Widened(uncertaintySeconds, new FitVerdict(
            VerdictKind.FileTimesOnly, total, false, "the file's times were related to the board through the host's clock"));
    }
}
