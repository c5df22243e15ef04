using AgNw.Cli.Demo;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Interlock.Events;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.Truth;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>Clock fits, frames and timeline of a run, beside the clocks and exposures that the lab really had.</summary>
[TestClass]
public sealed class ClocksAgainstTruthTests
{
    [TestMethod]
    public void The_smus_drift_and_residuals_are_stated_and_cover_the_truth()
    {
        DemoRun run = DemoRuns.Usual;
        ClockFitDescription fit = run.Manifest.ClockFits.Single(static item => item.Source == "smu");
        ClockTruth truth = run.Truth.Clocks.Single(static item => item.Name == "smu");

        // The fit's slope is the board's time over the SMU's: 1 / (1 + 100 ppm) - 1 = -99.990001 ppm.
        double drift = ((1 / (1 + (truth.RatePartsPerMillion * 1e-6))) - 1) * 1e6;
        Assert.AreEqual(100, truth.RatePartsPerMillion);
        Assert.AreEqual(drift, fit.DriftPpm, fit.DriftUncertaintyPpm!.Value);
        Assert.IsLessThan(0.01, fit.DriftUncertaintyPpm.Value);

        // The board stamps to one tick: nothing else is random, since the pulse marks the stamp.
        Assert.IsLessThan(1.0 / TripCoreClock.Hertz, fit.ResidualMaxSeconds!.Value);
        Assert.IsLessThan(fit.ResidualMaxSeconds.Value, fit.ResidualRmsSeconds!.Value);
        Assert.IsFalse(fit.Doubtful);
        Assert.AreEqual(run.Readings.Count, fit.PairsUsed);
    }

    [TestMethod]
    public void Every_frame_begins_and_ends_at_its_exposures_ticks_within_its_uncertainty()
    {
        DemoRun run = DemoRuns.Usual;
        ExposingCamera camera = Camera();
        IReadOnlyList<FrameRow> frames = run.Frames;

        Assert.IsGreaterThan(200, frames.Count);
        foreach (FrameRow frame in frames)
        {
            double ticks = frame.UncertaintySeconds * TripCoreClock.Hertz;
            Assert.IsLessThan(2.0, ticks);
            Assert.AreEqual(camera.BeginTick(frame.Index - 1), (double)frame.StartTick!.Value, ticks, $"frame {frame.Index}");
            Assert.AreEqual(camera.EndTick(frame.Index - 1), (double)frame.EndTick!.Value, ticks, $"frame {frame.Index}");
        }
    }

    [TestMethod]
    public void Every_reading_stands_at_its_true_time_within_its_uncertainty()
    {
        DemoRun run = DemoRuns.Usual;
        long[] begins = TrueBegins(run);
        foreach (TimelineRow row in run.Timeline)
        {
            Assert.AreEqual(begins[row.Reading - 1], row.BoardTick, row.UncertaintySeconds * TripCoreClock.Hertz, $"reading {row.Reading}");
        }
    }

    [TestMethod]
    public void Every_row_has_the_frame_the_state_and_the_blanking_of_its_true_time_or_says_that_it_is_in_doubt()
    {
        DemoRun run = DemoRuns.Usual;
        ExposingCamera camera = Camera();
        long[] begins = TrueBegins(run);
        int doubtful = 0;
        foreach (TimelineRow row in run.Timeline)
        {
            long tick = begins[row.Reading - 1];
            doubtful += row.FrameDoubtful || row.StateDoubtful ? 1 : 0;
            if (!row.FrameDoubtful)
            {
                Assert.AreEqual(camera.ExposureAt(tick) + 1, row.Frame, $"frame of reading {row.Reading}");
            }

            if (!row.StateDoubtful)
            {
                Assert.AreEqual(StateAt(run, tick), row.State, $"state at reading {row.Reading}");
                Assert.AreEqual(BlankedAt(run, tick), row.BeamBlanked, $"blanking at reading {row.Reading}");
            }
        }

        Assert.AreEqual(run.Readings.Count, run.Timeline.Count);
        Assert.IsLessThan(run.Timeline.Count / 50, doubtful);
    }

    private static ExposingCamera Camera() => new(new CameraParameters { Seed = 1, StartTick = BreakdownLab.CameraStartTick });

    /// <summary>The SMU begins reading n when its own clock shows n reading intervals since the first, which its first pulse marks.</summary>
    private static long[] TrueBegins(DemoRun run)
    {
        ClockTruth truth = run.Truth.Clocks.Single(static item => item.Name == "smu");
        var clock = new DeviceClock(truth.OffsetSeconds, truth.RatePartsPerMillion);
        int pulse = 1 << (int)InputLine.SmuTrigger;
        long first = run.Events.First(item => item.Details is LevelsDetails levels && item.Kind == RecordKind.Inputs
            && (levels.Changed & levels.Levels & pulse) != 0).Ticks;
        double interval = new SmuParameters().ReadingSeconds;
        return [.. run.Readings.Select(reading => clock.TickAt(clock.SecondsAt(first) + ((reading.Index - 1) * interval)))];
    }

    private static string StateAt(DemoRun run, long tick)
    {
        InterlockEvent last = run.Events.Last(item => item.Kind == RecordKind.State && item.Ticks <= tick);
        return TripStateNames.ByCode[(int)((StateDetails)last.Details).NewState];
    }

    private static bool BlankedAt(DemoRun run, long tick)
    {
        InterlockEvent last = run.Events.Last(item => item.Kind == RecordKind.Outputs && item.Ticks <= tick);
        return (((LevelsDetails)last.Details).Levels & (1 << (int)OutputLine.Blank)) != 0;
    }
}
