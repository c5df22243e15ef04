using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Camera;

/// <summary>Frames every 100 ms, 80 ms exposed, of a beam that is blanked now and then; the camera's clock is 3 s behind and 60 ppm off.</summary>
[TestClass]
public class BeamBlinkFitTests
{
    private const double Period = 0.1;
    private const double Exposure = 0.08;
    private static readonly TrueClock Clock = new(3, 60, 1_412_785_611_738_000_000, 1_000_000);

    [TestMethod]
    public void Partly_lit_frames_tell_the_time_of_the_edges()
    {
        CameraFit fit = Fit(600, [(12.031, 13.467), (25.2, 26.11), (41.777, 44.003)], 0.01);
        StringAssert.StartsWith(fit.Verdict.Text, "fitted by beam blink, ", StringComparison.Ordinal);
        StringAssert.Contains(fit.Verdict.Reason, "6 of 6 edges", StringComparison.Ordinal);
        Assert.IsLessThan(5e-3, fit.Verdict.UncertaintySeconds);
        AssertPlaced(fit);
        Assert.IsFalse(fit.Frames.Any(static f => f.Doubtful));
    }

    [TestMethod]
    public void One_edge_gives_the_offset_and_an_uncertainty_that_grows_with_the_drift_limit()
    {
        CameraFit fit = Fit(600, [(50.02, 99)], 0.01);
        AssertPlaced(fit);
        double near = fit.Frames[490].UncertaintySeconds;
        Assert.IsLessThan(0.02, near);
        Assert.IsGreaterThan(near + 0.01, fit.Frames[0].UncertaintySeconds);
    }

    [TestMethod]
    public void A_specimen_that_darkens_slowly_is_no_blink()
    {
        CameraFit fit = Fit(600, [(12.031, 13.467), (25.2, 26.11), (41.777, 44.003)], 0.01, fading: 0.5);
        Assert.AreEqual(VerdictKind.FittedByBeamBlink, fit.Verdict.Kind);
        AssertPlaced(fit);
    }

    [TestMethod]
    public void Blinks_that_repeat_themselves_are_doubtful_and_the_uncertainty_reaches_to_the_other_edges()
    {
        CameraFit fit = Fit(100, [.. Enumerable.Range(-6, 24).Select(static k => (k * 2.0, (k * 2.0) + 1))], 0.01);
        Assert.IsTrue(fit.Verdict.Doubtful, fit.Verdict.Reason);
        Assert.IsTrue(fit.Frames.All(static f => f.Doubtful && f.UncertaintySeconds >= 2));
        StringAssert.Contains(fit.Verdict.Reason, "other edges", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Jitter_of_file_times_in_whole_milliseconds_is_not_understated()
    {
        // Frames every 134.148 ms, late by up to 5 ms: spacings depart by 0.15, 0.85, 1.15 ... ms, and their median magnitude falls on one of these.
        const double period = 0.134148, exposure = 0.1073;
        var clock = new TrueClock(3, 0, 1_412_785_611_738_000_000, 1_000_000);
        var random = new RandomSource(75);
        (double From, double To)[] dark = [.. Enumerable.Range(1, 9).Select(k => ((8.1 * k) + random.Uniform(0, 1), (8.1 * k) + random.Uniform(2, 3)))];
        double[] starts = [.. Enumerable.Range(0, 600).Select(static k => 1 + (k * period))];
        CameraFrame[] files = [.. starts.Select((t, k) => new CameraFrame(k, clock.Stamp(t, exposure + random.Uniform(0, 0.005))))];
        double[] intensities = [.. starts.Select(t => exposure - dark.Sum(d => Math.Max(0, Math.Min(t + exposure, d.To) - Math.Max(t, d.From))))];
        BeamEdge[] edges = [.. dark.SelectMany(static d => new[] { new BeamEdge(TrueClock.Tick(d.From), false), new BeamEdge(TrueClock.Tick(d.To), true) })];
        CameraFit fit = CameraFitter.Fit(files, [], new CameraFitOptions(), new BeamBlinks(edges, () => [.. intensities.Select(i => i + random.Normal(5e-4))], exposure));
        // 5 ms and 1 ms, both uniform, are 1.47 ms of deviation; at the coverage factor of 2.5 that is 3.7 ms before the fit's own part.
        Assert.IsGreaterThanOrEqualTo(3.5e-3, fit.Frames.Min(static f => f.UncertaintySeconds));
        Assert.IsLessThan(6e-3, fit.Frames.Max(static f => f.UncertaintySeconds));
        int covered = fit.Frames.Where((f, k) => Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(starts[k]), f.StartTick!.Value)) <= f.UncertaintySeconds).Count();
        Assert.IsGreaterThanOrEqualTo(0.95 * files.Length, covered);
    }

    [TestMethod]
    public void Without_any_contrast_nothing_but_the_files_times_is_left()
    {
        CameraFit fit = Fit(100, [(200, 300)], 0.2, host: true);
        StringAssert.StartsWith(fit.Verdict.Text, "file times only, 1", StringComparison.Ordinal);
        Assert.IsTrue(fit.Frames.All(static f => f.Doubtful));
    }

    private static CameraFit Fit(int frames, (double From, double To)[] dark, double noise, double fading = 0, bool host = false)
    {
        var random = new RandomSource(70 + dark.Length);
        CameraFrame[] files = [.. Enumerable.Range(0, frames).Select(k => new CameraFrame(k, Clock.Stamp(Start(k), Exposure + 0.02 + random.Uniform(0, 0.004))))];
        double[] intensities = [.. Enumerable.Range(0, frames).Select(k =>
        {
            double lit = Exposure - dark.Sum(d => Math.Max(0, Math.Min(Start(k) + Exposure, d.To) - Math.Max(Start(k), d.From)));
            return 500 + (3000 * lit / Exposure * (1 - (fading * k / frames))) + random.Normal(3000 * noise);
        })];
        BeamEdge[] edges = [.. dark.SelectMany(static d => new[] { new BeamEdge(TrueClock.Tick(d.From), false), new BeamEdge(TrueClock.Tick(d.To), true) })];
        var options = new CameraFitOptions
        {
            HostCoincidence = host ? new ClockPair(files[0].FileNanoseconds!.Value, TrueClock.Tick(Start(0))) : null, HostCoincidenceSigmaSeconds = 0.4,
        };
        return CameraFitter.Fit(files, [], options, new BeamBlinks(edges, () => intensities, Exposure));
    }

    private static double Start(int k) => 1 + (k * Period * (1 + 60e-6));

    /// <summary>What is stated holds the true time in 95 % of the cases.</summary>
    private static void AssertPlaced(CameraFit fit)
    {
        int covered = fit.Frames.Where((f, k) =>
            Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(Start(k)), f.StartTick!.Value)) <= f.UncertaintySeconds).Count();
        Assert.IsGreaterThanOrEqualTo(0.95 * fit.Frames.Count, covered);
    }
}
