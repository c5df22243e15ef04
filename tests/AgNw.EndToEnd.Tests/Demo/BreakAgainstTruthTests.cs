using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Rows;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.Truth;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>What a run says of the break, beside what the lab knows of it. Seeds 1 and 2 break while a reading is taken, 3 between two.</summary>
[TestClass]
public sealed class BreakAgainstTruthTests
{
    public static IEnumerable<object[]> Runs => [[1, "0.1"], [2, "0.1"], [3, "0.1"], [1, "0.01"]];

    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void The_frame_of_the_break_is_the_one_exposed_then(int seed, string rate)
    {
        DemoRun run = DemoRuns.Of(seed, rate);
        BreakTruth truth = run.Truth.Break!;
        long? frame = run.Break.GetProperty("frame") is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetInt64() : null;

        Assert.AreEqual(truth.FrameNumber, frame);
        Assert.IsFalse(run.Break.GetProperty("frameDoubtful").GetBoolean());
        if (frame is null)
        {
            // Frames are numbered from 1, exposures from 0.
            Assert.AreEqual(truth.LastExposure + 1, run.Break.GetProperty("frameBefore").GetInt64());
        }
    }

    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void The_reading_of_the_break_is_the_one_integrated_then(int seed, string rate)
    {
        DemoRun run = DemoRuns.Of(seed, rate);
        BreakTruth truth = run.Truth.Break!;
        long integration = (long)(new SmuParameters().IntegrationSeconds * TripCoreClock.Hertz);
        TimelineRow[] during = [.. run.Timeline.Where(row => row.BoardTick <= truth.Tick && truth.Tick < row.BoardTick + integration)];

        // The truth counts readings from 0, the SMU's buffer from 1.
        CollectionAssert.AreEqual(
            truth.ReadingIndex is { } index ? [index + 1] : Array.Empty<long>(), during.Select(static row => row.Reading).ToArray());
        Assert.AreEqual(run.Readings[^1].Index, run.Timeline[^1].Reading);
    }

    /// <summary>
    /// The current falls below UNDER's 200 uA before it has ended; the comparator sees that in the same tick. DROP would act
    /// later for every fall of less than 8 us: half of it, three samples and the decision's 2 us.
    /// </summary>
    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void The_trip_is_stamped_within_the_fall_and_UNDER_is_first(int seed, string rate)
    {
        DemoRun run = DemoRuns.Of(seed, rate);
        BreakTruth truth = run.Truth.Break!;

        Assert.IsLessThan(8e-6, truth.FallSeconds);
        Assert.AreEqual("UNDER", run.Break.GetProperty("detector").GetString());
        long fallTicks = (long)Math.Ceiling(truth.FallSeconds * TripCoreClock.Hertz);
        Assert.IsInRange(truth.Tick + 1, truth.Tick + fallTicks + 1, run.Trip.Ticks);
        Assert.AreEqual(run.Trip.Ticks, run.Break.GetProperty("boardTick").GetInt64());
    }

    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void Current_and_voltage_of_the_break_are_true_within_the_noise(int seed, string rate)
    {
        DemoRun run = DemoRuns.Of(seed, rate);
        BreakTruth truth = run.Truth.Break!;

        // 8 codes of noise of 25 mA / 32768 and of 4.096 V / 32768, as peak values.
        Assert.AreEqual(truth.CurrentAmpere, run.Break.GetProperty("currentAmpere").GetDouble(), 8 * 25e-3 / 32768);
        Assert.AreEqual(truth.VoltageVolt, run.Break.GetProperty("voltageVolt").GetDouble(), 8 * 4.096 / 32768);
    }

    /// <summary>Samples are 1 us apart: each of the two crossings is known to one of them, and a fall within one is only bounded.</summary>
    [TestMethod]
    [DynamicData(nameof(Runs))]
    public void The_fall_time_from_the_capture_is_true_within_two_samples(int seed, string rate)
    {
        DemoRun run = DemoRuns.Of(seed, rate);
        BreakTruth truth = run.Truth.Break!;

        Assert.AreEqual(truth.Fall90To10Seconds, run.Break.GetProperty("fallSeconds").GetDouble(), 2e-6);
    }
}
