using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Runs;

[TestClass]
public class SeveralSourcesTests
{
    private const long Second = BoardClock.TicksPerSecond;

    [TestMethod]
    public void A_second_unit_by_its_board_ticks_and_a_second_camera_by_its_own_stand_beside_the_first()
    {
        SyntheticRun run = new SyntheticRun(41).Make();
        RunTimeline timeline = RunTimeline.Build(run.Inputs() with { FurtherReadings = [Heater(100)], FurtherFrames = [Slow(5)] });
        MergedReading[] rows = [.. timeline.Rows()];
        Assert.HasCount(run.Readings.Count + 100, rows);
        CollectionAssert.AreEqual(rows.Select(static r => r.Reading.Tick).Order().ToArray(), rows.Select(static r => r.Reading.Tick).ToArray());
        Assert.AreEqual(100, rows.Count(static r => r.Reading.Source == 1));
        CollectionAssert.AreEqual(new[] { "smu", "smu2", "camera", "camera2" }, ClockDescriptions.Of(timeline, true, true).Select(static f => f.Source).ToArray());

        string folder = Directory.CreateTempSubdirectory("agnw-").FullName;
        try
        {
            var files = TimelineFiles.Beside(Path.Combine(folder, "timeline.csv"));
            TimelineTables.Write(timeline, files);
            TimelineFrameRow[] frames = [.. CsvFileReader.Read(files.Frames, new TimelineFrameFormat(BoardClock.TicksPerSecond))];
            // Five exposures of a second, each with both units: 3 A through the heater all the time.
            TimelineFrameRow[] heated = [.. frames.Where(static f => f.Camera == "camera2" && f.Smu == "smu2")];
            Assert.HasCount(5, heated);
            Assert.IsTrue(heated.All(static f => f.Electrical is { CoveredShare: 1, ChargeCoulomb: 3, Readings: 5 }));
            Assert.AreEqual(5, frames.Count(static f => f.Camera == "camera2" && f.Smu == "smu"));
            Assert.AreEqual(frames.Count(static f => f.Camera == "camera" && f.Smu == "smu"), frames.Count(static f => f.Camera == "camera" && f.Smu == "smu2"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_further_unit_without_a_relation_has_no_place_unless_its_clock_is_the_first_ones()
    {
        SyntheticRun run = new SyntheticRun(42).Make();
        ReadingRow[] other = [.. run.Readings.Select(static r => r with { CurrentAmpere = 3 })];
        RunInputs inputs = run.Inputs() with { FurtherReadings = [other] };
        Assert.IsFalse(RunTimeline.Build(inputs).Smus[1].IsPlaced);
        RunTimeline shared = RunTimeline.Build(inputs with { SharedClocks = true });
        CollectionAssert.AreEqual(
            shared.Smus[0].Readings().Select(static r => r.Tick).ToArray(), shared.Smus[1].Readings().Select(static r => r.Tick).ToArray());
        StringAssert.StartsWith(shared.Smus[1].Fit.Clock.Verdict.Reason, "the clock of smu, as stated", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Frames_that_state_their_ticks_are_taken_at_their_word_only_where_the_log_has_no_strobe()
    {
        SyntheticRun run = new SyntheticRun(43).Make();
        RunTimeline strobed = RunTimeline.Build(run.Inputs() with { Frames = [.. run.Frames.Select(static f => f with { StartTick = 1 + f.Index, EndTick = 2 + f.Index })] });
        Assert.AreEqual(SyntheticRun.ExposureStart(run.Frames[3].Index), strobed.Exposures[3].StartTick);
        RunTimeline stated = RunTimeline.Build(new RunInputs { Events = [], Frames = Slow(4) });
        Assert.AreEqual(4, stated.Cameras[0].Placed);
        Assert.AreEqual(2 * Second, stated.Exposures[1].StartTick);
        FrameRow[] overlapping = [new(0, null, null, 0, 100, 1e-8), new(1, null, null, 50, 150, 1e-8)];
        Assert.AreEqual(0, RunTimeline.Build(new RunInputs { Events = [], Frames = overlapping }).Cameras[0].Placed);
    }

    [TestMethod]
    public void The_clock_of_many_readings_that_state_their_ticks_is_that_of_all_of_them_once_they_were_read()
    {
        const int count = 100_000;
        IEnumerable<ReadingRow> readings = Enumerable.Range(0, count).Select(static i => new ReadingRow(i + 1, i * 1_000_000L, 1, 1, 1, i * 48_048L));
        RunTimeline timeline = RunTimeline.Build(new RunInputs { Events = [], Readings = readings });
        Assert.IsTrue(timeline.Smus[0].IsPlaced);
        Assert.AreEqual(count, timeline.Rows().Count());
        Assert.AreEqual(count, timeline.Smus[0].Count);
        // 48 048 ticks in a millisecond of the unit: 1000 ppm.
        Assert.AreEqual(1000, timeline.Smus[0].Fit.Clock.DriftPpm, 0.01);
    }

    /// <summary>3 A, five times a second, with the board's ticks.</summary>
    private static ReadingRow[] Heater(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => new ReadingRow(i + 1, i * 200_000_000L, double.NaN, 12, 3, i * Second / 5))];

    /// <summary>A second of exposure, a second of none, with the board's ticks.</summary>
    private static FrameRow[] Slow(int count) =>
        [.. Enumerable.Range(0, count).Select(static i => new FrameRow(i, i * 2_000_000_000L, 1_000_000_000, 2 * i * Second, ((2 * i) + 1) * Second, 1e-7))];
}
