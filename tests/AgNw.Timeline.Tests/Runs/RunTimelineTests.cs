using AgNw.Contract;
using AgNw.Recording.Csv;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Runs;
using AgNw.Timeline.Smu;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Runs;

[TestClass]
public class RunTimelineTests
{
    [TestMethod]
    public void Every_reading_stands_at_its_frame_state_and_event()
    {
        SyntheticRun run = new SyntheticRun(31).Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs());
        MergedReading[] rows = [.. timeline.Rows()];
        Assert.HasCount(run.ReadingTicks.Count, rows);
        int wrong = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            long truth = run.ReadingTicks[i];
            Assert.IsLessThanOrEqualTo(rows[i].Reading.UncertaintySeconds, Math.Abs(BoardClock.SecondsBetween(truth, rows[i].Reading.Tick)));
            long? frame = run.FrameAt(truth);
            if (rows[i].Frame != frame && !rows[i].Doubt.HasFlag(MergeDoubt.Frame))
                wrong++;
            Assert.AreEqual(truth < run.TripTick ? TripState.Armed : TripState.Tripped, rows[i].State!.Value.State);
        }

        Assert.AreEqual(0, wrong);
        Assert.IsLessThan(rows.Length / 50, rows.Count(static r => r.Doubt != MergeDoubt.None));
        Assert.AreEqual("STATE TRIPPED", TimelineRows.Of(rows[^1]).LastEvent);
    }

    [TestMethod]
    public void The_break_names_detector_frame_current_and_fall_time()
    {
        SyntheticRun run = new SyntheticRun(32).Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs());
        BreakSummary summary = timeline.Breaks(run.Waveform()).Single();
        Assert.AreEqual(Cause.Drop, summary.Detector);
        Assert.AreEqual(run.TripTick, summary.TripTick);
        Assert.AreEqual(run.FrameAt(run.TripTick), summary.Frame);
        Assert.AreEqual("capture", summary.Source);
        Assert.AreEqual(5e-3, summary.CurrentAmpere!.Value, 1e-6);
        Assert.AreEqual(8e-6, summary.Fall!.Seconds, 1e-7);
        Assert.AreEqual(BoardClock.SecondsBetween(SyntheticRun.ArmTick, run.TripTick), summary.SecondsSinceArm!.Value, 1e-12);
        BreakSummary without = timeline.Breaks([]).Single();
        Assert.AreEqual("smu", without.Source);
        Assert.AreEqual("there is no capture", without.FallReason);
    }

    [TestMethod]
    public void Without_trigger_lines_the_sweep_and_the_break_place_the_readings_within_the_uncertainty()
    {
        SyntheticRun run = new SyntheticRun(33) { TriggerOut = false }.Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs() with { Voltages = SyntheticRun.Voltages() });
        Assert.AreEqual(VerdictKind.Fitted, timeline.Smu.Clock.Verdict.Kind, timeline.Smu.Clock.Verdict.Reason);
        Assert.IsLessThan(0.2, timeline.Smu.Clock.Verdict.UncertaintySeconds);
        TimedReading[] readings = [.. timeline.Readings()];
        for (int i = 0; i < readings.Length; i++)
            Assert.IsLessThanOrEqualTo(readings[i].UncertaintySeconds, Math.Abs(BoardClock.SecondsBetween(run.ReadingTicks[i], readings[i].Tick)));
    }

    [TestMethod]
    public void Without_anything_but_the_host_clock_the_verdict_says_so()
    {
        SyntheticRun run = new SyntheticRun(34) { TriggerOut = false, Breaks = false }.Make();
        RunTimeline none = RunTimeline.Build(run.Inputs());
        Assert.AreEqual(VerdictKind.None, none.Smu.Clock.Verdict.Kind);
        Assert.IsEmpty(none.Rows());
        var coincidence = new ClockPair(run.Readings[0].TimeNanoseconds, run.ReadingTicks[0] + 1000);
        RunTimeline host = RunTimeline.Build(run.Inputs() with { SmuHostCoincidence = coincidence });
        Assert.AreEqual(VerdictKind.FileTimesOnly, host.Smu.Clock.Verdict.Kind);
        Assert.IsTrue(host.Rows().All(static r => r.Doubt.HasFlag(MergeDoubt.Unplaced)));
    }

    [TestMethod]
    public void Frames_get_their_exposures_and_dropped_ones_are_passed_over()
    {
        SyntheticRun run = new SyntheticRun(35) { DroppedShare = 0.02 }.Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs());
        FrameRow[] frames = [.. timeline.Frames()];
        for (int i = 0; i < frames.Length; i++)
            Assert.AreEqual(SyntheticRun.ExposureStart(frames[i].Index), frames[i].StartTick);
    }

    [TestMethod]
    public void Another_boot_and_damaged_records_are_left_out()
    {
        SyntheticRun run = new SyntheticRun(36).Make();
        RunInputs inputs = run.Inputs();
        RunTimeline clean = RunTimeline.Build(inputs);
        RunTimeline mixed = RunTimeline.Build(inputs with { Events = [.. SyntheticRun.OtherBoot(), .. inputs.Events, run.DamagedEvent()] });
        Assert.AreEqual(clean.Log.Records, mixed.Log.Records);
        Assert.AreEqual(clean.Smu.Clock.DriftPpm, mixed.Smu.Clock.DriftPpm);
    }

    [TestMethod]
    public void The_tables_read_back_as_they_were_merged()
    {
        SyntheticRun run = new SyntheticRun(37).Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs());
        string folder = Directory.CreateTempSubdirectory("agnw-").FullName;
        try
        {
            string path = Path.Combine(folder, "timeline.csv");
            (long rows, long doubtful, _, _, _) = TimelineTables.Write(timeline, TimelineFiles.Beside(path));
            TimelineRow[] read = [.. CsvFileReader.Read(path, new TimelineFormat(BoardClock.TicksPerSecond))];
            CollectionAssert.AreEqual(timeline.Rows().Select(static row => TimelineRows.Of(row)).ToArray(), read);
            Assert.HasCount((int)rows, read);
            Assert.AreEqual(doubtful, read.Count(static r => r.FrameDoubtful || r.StateDoubtful || r.EventDoubtful));
            string frames = Path.Combine(folder, "frames.csv");
            Assert.AreEqual(run.Frames.Count, TimelineTables.WriteFrames(timeline, frames));
            CollectionAssert.AreEqual(timeline.Frames().ToArray(), CsvFileReader.Read(frames, new FrameFormat()).ToArray());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void The_manifest_states_each_sources_fit_with_residuals()
    {
        RunTimeline timeline = RunTimeline.Build(new SyntheticRun(38).Make().Inputs());
        ClockFitDescription[] fits = [.. ClockDescriptions.Of(timeline, hasReadings: true, hasFrames: true)];
        Assert.AreEqual("smu", fits[0].Source);
        Assert.AreEqual(-100, fits[0].DriftPpm, 0.1);
        Assert.IsLessThan(1e-6, fits[0].ResidualMaxSeconds!.Value);
        Assert.AreEqual("exact by strobe", fits[1].Verdict);
        Assert.HasCount(1, ClockDescriptions.Of(timeline, hasReadings: false, hasFrames: true));
    }

    [TestMethod]
    public void An_empty_run_gives_an_empty_timeline_not_an_error()
    {
        RunTimeline timeline = RunTimeline.Build(new RunInputs { Events = [] });
        Assert.IsEmpty(timeline.Rows());
        Assert.IsEmpty(timeline.Frames());
        Assert.IsEmpty(timeline.Breaks([]));
    }
}
