using System.Text.RegularExpressions;
using AgNw.Timeline.Board;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Camera;

[TestClass]
public class CameraFitterTests
{
    [TestMethod]
    public void Undisturbed_frames_stand_at_their_strobes_exactly_and_unflagged()
    {
        SyntheticCamera camera = new SyntheticCamera(101) { Exposures = 600, DriftPpm = -35 }.Run();
        CameraFit fit = camera.Fit();
        camera.AssertAllRight(fit);
        Assert.AreEqual("exact by strobe", fit.Verdict.Text, fit.Verdict.Reason);
        Assert.IsFalse(fit.Frames.Any(static f => f.Doubtful));
        Assert.AreEqual(camera.Strobes[17].StartTick, fit.Frames[17].StartTick);
        Assert.AreEqual(camera.Strobes[17].EndTick, fit.Frames[17].EndTick);
        Assert.AreEqual(-35, fit.Clock.DriftPpm, 3e6 * fit.Clock.DriftUncertainty, "the drift of the fit");
    }

    [TestMethod]
    public void No_frame_of_50_disturbed_runs_is_assigned_wrongly_without_a_flag()
    {
        int wrong = 0, flagged = 0, frames = 0, ambiguous = 0;
        for (int run = 0; run < 50; run++)
        {
            var random = new RandomSource(5000 + run);
            SyntheticCamera camera = new SyntheticCamera(6000 + run)
            {
                Exposures = random.Integer(200, 1200),
                PeriodSeconds = random.Uniform(0.05, 0.4),
                DriftPpm = random.Uniform(-200, 200),
                JitterSeconds = random.Uniform(0, 0.05),
                DroppedShare = random.Chance(0.7) ? 0.01 : 0,
                MissingStrobeShare = random.Chance(0.3) ? 0.005 : 0,
                FramesBeforeStrobes = random.Chance(0.2) ? random.Integer(1, 40) : 0,
                StrobesBeforeFrames = random.Chance(0.2) ? random.Integer(1, 40) : 0,
                Counted = random.Chance(0.5),
            }.Run();
            CameraFit fit = camera.Fit();
            frames += fit.Frames.Count;
            ambiguous += fit.Alignment.Ambiguous ? 1 : 0;
            int here = 0;
            for (int i = 0; i < fit.Frames.Count; i++)
            {
                flagged += fit.Frames[i].Doubtful ? 1 : 0;
                if (fit.Frames[i].Strobe != camera.TrueStrobe[i] && !fit.Frames[i].Doubtful)
                    here++;
            }

            if (here > 0)
                Console.WriteLine($"run {run}: {here} of {fit.Frames.Count} wrong, {camera}, margin {fit.Alignment.Margin:0.0}, {fit.Verdict.Reason}");
            wrong += here;
        }

        Console.WriteLine($"{frames} frames, {flagged} flagged, {ambiguous} runs ambiguous, {wrong} wrong without a flag");
        Assert.AreEqual(0, wrong);
    }

    [TestMethod]
    public void Dropped_exposures_are_counted_and_named()
    {
        SyntheticCamera camera = new SyntheticCamera(9) { Exposures = 400, DroppedShare = 0.02, JitterSeconds = 0.02, Counted = true }.Run();
        CameraFit fit = camera.Fit();
        int[] dropped = [.. Enumerable.Range(0, 400).Except(camera.TrueStrobe)];
        CollectionAssert.AreEqual(dropped, fit.Alignment.MissingPulses.ToArray());
        StringAssert.Contains(fit.Verdict.Reason, $"{dropped.Length} exposures became no frame", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_frame_whose_strobe_is_missing_is_placed_by_its_file_time_within_its_uncertainty()
    {
        SyntheticCamera camera = new SyntheticCamera(12) { Exposures = 300, MissingStrobeShare = 0.02, JitterSeconds = 0.02 }.Run();
        CameraFit fit = camera.Fit();
        FrameAssignment[] placed = [.. fit.Frames.Where(static f => f.Strobe < 0)];
        Assert.AreNotEqual(0, placed.Length);
        foreach (FrameAssignment frame in placed)
        {
            double error = BoardClock.SecondsBetween(camera.TrueStart[(int)frame.Frame.Frame], frame.StartTick!.Value);
            Assert.IsLessThanOrEqualTo(frame.UncertaintySeconds, Math.Abs(error));
            Assert.IsFalse(frame.Doubtful, "no strobe stands there, and half a period is farther than the uncertainty");
        }
    }

    [TestMethod]
    public void One_frame_too_few_without_counter_or_gap_makes_the_whole_assignment_doubtful()
    {
        SyntheticCamera camera = new SyntheticCamera(13) { Exposures = 300, StrobesBeforeFrames = 1 }.Run();
        CameraFit fit = camera.Fit();
        Assert.IsTrue(fit.Verdict.Doubtful, fit.Verdict.Reason);
        Assert.IsTrue(fit.Frames.All(static f => f.Doubtful));
        StringAssert.Matches(fit.Verdict.Reason, new Regex("a shift by up to [1-9] exposures fits as well"));
        Assert.IsTrue(fit.Frames.All(f => f.UncertaintySeconds >= camera.PeriodSeconds));
    }

    [TestMethod]
    public void Files_without_times_are_assigned_by_count_and_called_doubtful()
    {
        LinePulse[] strobes = [.. Enumerable.Range(0, 10).Select(k => new LinePulse(k * 4_800_000L, (k * 4_800_000L) + 3_000_000, true))];
        CameraFrame[] frames = [.. Enumerable.Range(0, 10).Select(k => new CameraFrame(k, null))];
        CameraFit fit = CameraFitter.Fit(frames, strobes, new CameraFitOptions());
        CollectionAssert.AreEqual(Enumerable.Range(0, 10).ToArray(), fit.Frames.Select(static f => f.Strobe).ToArray());
        Assert.IsTrue(fit.Verdict.Doubtful);
        StringAssert.Contains(fit.Verdict.Reason, "assigned by count", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Without_strobes_only_the_host_relates_the_files_times()
    {
        CameraFrame[] frames = [.. Enumerable.Range(0, 10).Select(k => new CameraFrame(k, 1_700_000_000_000_000_000 + (k * 100_000_000L)))];
        var options = new CameraFitOptions
        {
            HostCoincidence = new ClockPair(1_700_000_000_000_000_000, 96_000_000), HostCoincidenceSigmaSeconds = 0.4,
        };
        CameraFit fit = CameraFitter.Fit(frames, [], options);
        Assert.AreEqual("file times only, 1.1 s", fit.Verdict.Text);
        Assert.AreEqual(96_000_000, fit.Frames[0].StartTick);
        Assert.IsTrue(fit.Frames.All(static f => f.Doubtful));
    }

    [TestMethod]
    public void No_strobes_and_no_host_time_leave_the_frames_unplaced()
    {
        CameraFit fit = CameraFitter.Fit([new CameraFrame(0, 5)], [], new CameraFitOptions());
        Assert.AreEqual("not merged, doubtful", fit.Verdict.Text);
        Assert.IsNull(fit.Frames[0].StartTick);
    }
}
