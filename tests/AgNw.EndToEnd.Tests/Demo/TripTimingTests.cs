using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Interlock.Events;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>
/// From a trip's stamp to the outputs, read from the log alone: the board, its firmware, the line and the recorder lie between.
/// The figures of the filtered path and of the samples' decision are those of trip_core.yaml, in ticks of 1/48 MHz.
/// </summary>
[TestClass]
public sealed class TripTimingTests
{
    private const string Blanking = "blank:\n  trip: IMMEDIATE\n  idle: OPEN\n";

    [TestMethod]
    public void UNDER_filtered_by_500_ns_acts_2_and_24_ticks_after_its_stamp() => Demand(
        DemoRuns.WithProfile(
            "under",
            "name: under\nmode: BREAKDOWN\nrange: 20 mA\nover:\n  level: 15 mA\nunder:\n  enable: true\n  level: 200 uA\n  deglitch: 500 ns\n  qualify: 10 ms\n" + Blanking),
        Cause.Under,
        TripCoreTiming.FilteredTrip + 24);

    [TestMethod]
    public void OVER_filtered_by_1_us_acts_2_and_48_ticks_after_its_stamp() => Demand(
        DemoRuns.WithProfile(
            "over",
            "name: over\nmode: BREAKDOWN\nrange: 20 mA\nover:\n  enable: true\n  level: 1 mA\n  deglitch: 1 us\n  path: FILTERED\n" + Blanking),
        Cause.Over,
        TripCoreTiming.FilteredTrip + 48);

    [TestMethod]
    public void OVER_direct_is_not_filtered_and_the_outputs_follow_2_ticks_after_its_stamp() => Demand(
        DemoRuns.WithProfile(
            "direct",
            "name: direct\nmode: BREAKDOWN\nrange: 20 mA\nover:\n  enable: true\n  level: 1 mA\n  deglitch: 1 us\n  path: DIRECT\n" + Blanking),
        Cause.Over,
        TripCoreTiming.FilteredTrip);

    [TestMethod]
    public void DROP_acts_96_ticks_after_the_sample_that_decides()
    {
        DemoRun run = DemoRuns.WithProfile(
            "drop",
            "name: drop\nmode: BREAKDOWN\nrange: 20 mA\nover:\n  level: 15 mA\ndrop:\n  enable: true\n  fraction: 0.5\n  samples: 3\n  floor: 0.4 mA\n" + Blanking);
        Demand(run, Cause.Drop, TripCoreTiming.AdcDecision);

        // The third sample below half of the peak: not before two periods after the break, nor later than four after the end of the fall.
        long begin = run.Truth.Break!.Tick;
        long end = begin + (long)(run.Truth.Break.FallSeconds * TripCoreClock.Hertz);
        Assert.AreEqual(0, run.Trip.Ticks % TripCoreTiming.AdcSamplePeriod);
        Assert.IsInRange(begin + (2 * TripCoreTiming.AdcSamplePeriod), end + (4 * TripCoreTiming.AdcSamplePeriod), run.Trip.Ticks);
    }

    [TestMethod]
    public void The_contract_allows_a_filtered_trip_three_ticks_at_most() => Assert.IsLessThanOrEqualTo(3, TripCoreTiming.FilteredTrip);

    private static void Demand(DemoRun run, Cause cause, int ticks)
    {
        Assert.AreEqual(0, run.Result.ExitCode, run.Result.Error);
        Assert.AreEqual(cause, ((CauseDetails)run.Trip.Details).First);
        InterlockEvent acted = run.Events.First(item => item.Kind == RecordKind.Outputs && item.Ticks >= run.Trip.Ticks);
        Assert.AreEqual(run.Trip.Ticks + ticks, acted.Ticks);

        // Switch, blank, abort and permit move in this one record; the crowbar waits for the switch.
        var levels = (LevelsDetails)acted.Details;
        const int Moved = (1 << (int)OutputLine.Switch) | (1 << (int)OutputLine.Blank) | (1 << (int)OutputLine.Abort) | (1 << (int)OutputLine.Permit);
        Assert.AreEqual(Moved, (int)levels.Changed);
        Assert.AreEqual((1 << (int)OutputLine.Blank) | (1 << (int)OutputLine.Abort), levels.Levels & Moved);
        Assert.AreEqual(ticks, run.Result.Json.GetProperty("latency").GetProperty("ticks").GetInt64());
        Assert.AreEqual(ticks, run.Result.Json.GetProperty("latency").GetProperty("contractTicks").GetInt64());
    }
}
