using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Merging;

[TestClass]
public class ExposureMergeTests
{
    private const long Second = BoardClock.TicksPerSecond;
    private const long Gap = 2 * Second;

    [TestMethod]
    public void Between_two_readings_current_and_voltage_are_straight_lines()
    {
        // 1 mA to 3 mA and 1 V to 2 V in 1 s; the exposure is from 0.25 s to 0.75 s: 1.5 to 2.5 mA, 1.25 to 1.75 V.
        ElectricalSummary found = Merge([Reading(1, 0, 1e-3, 1), Reading(2, Second, 3e-3, 2)], [Frame(Second / 4, 3 * Second / 4)]).Single().Electrical;
        Assert.AreEqual(1.0, found.CoveredShare);
        Assert.AreEqual(2e-3, found.CurrentMeanAmpere, 1e-15);
        Assert.AreEqual(1.5e-3, found.CurrentMinAmpere, 1e-15);
        Assert.AreEqual(2.5e-3, found.CurrentMaxAmpere, 1e-15);
        Assert.AreEqual(1.5, found.VoltageMeanVolt, 1e-12);
        Assert.AreEqual(1.25, found.VoltageMinVolt, 1e-12);
        Assert.AreEqual(1.75, found.VoltageMaxVolt, 1e-12);
        // 2 mA for 0.5 s; (1.5 V + u)(2 mA + 2 mA/s u) over u from -0.25 s to 0.25 s: 1.5 mJ + 2 * 2 * 0.25^3 / 3 mJ.
        Assert.AreEqual(1e-3, found.ChargeCoulomb, 1e-15);
        Assert.AreEqual(1.5e-3 + (4 * 0.015625 / 3 * 1e-3), found.EnergyJoule, 1e-15);
        Assert.AreEqual(0, found.Readings);
        Assert.IsNull(found.FirstReading);
    }

    [TestMethod]
    public void Readings_within_the_exposure_are_counted_and_one_at_its_end_is_the_next_ones()
    {
        MergedExposure[] found = Merge(
            [Reading(5, 0, 1, 1), Reading(6, 10, 1, 1), Reading(7, 20, 1, 1), Reading(8, 30, 1, 1)], [Frame(0, 20), Frame(20, 30), Frame(35, 40)]);
        Assert.AreEqual((2L, 5L, 6L), (found[0].Electrical.Readings, found[0].Electrical.FirstReading, found[0].Electrical.LastReading));
        Assert.AreEqual((1L, 7L, 7L), (found[1].Electrical.Readings, found[1].Electrical.FirstReading, found[1].Electrical.LastReading));
        Assert.AreEqual(ElectricalSummary.Nothing, found[2].Electrical);
    }

    [TestMethod]
    public void A_trip_between_two_readings_ends_the_current_before_it_at_once()
    {
        // 2 mA at 2 V up to the trip at 0.25 s, then open: 1 nA. A straight line would give 1 mC and no jump.
        ElectricalSummary found = Merge(
            [Reading(1, 0, 2e-3, 2), Reading(2, Second, 1e-9, 2)], [Frame(0, Second)], changes: [Second / 4]).Single().Electrical;
        Assert.AreEqual((2e-3 * 0.25) + (1e-9 * 0.75), found.ChargeCoulomb, 1e-15);
        Assert.AreEqual(2e-3, found.CurrentMaxAmpere);
        Assert.AreEqual(1e-9, found.CurrentMinAmpere);
        Assert.AreEqual(1.0, found.CoveredShare);
        Assert.AreEqual(2 * ((2e-3 * 0.25) + (1e-9 * 0.75)), found.EnergyJoule, 1e-15);
    }

    [TestMethod]
    public void Readings_that_end_with_the_trip_are_held_up_to_it_and_what_comes_after_is_not_known()
    {
        ElectricalSummary found = Merge([Reading(1, 0, 2e-3, 2)], [Frame(0, Second)], changes: [Second / 4]).Single().Electrical;
        Assert.AreEqual(0.25, found.CoveredShare);
        Assert.AreEqual(2e-3, found.CurrentMeanAmpere, 1e-15);
        Assert.AreEqual(2e-3 * 0.25, found.ChargeCoulomb, 1e-15);
    }

    [TestMethod]
    public void A_gap_gives_empty_values_and_not_zeros()
    {
        MergedExposure[] found = Merge(
            [Reading(1, 0, 1e-3, 1), Reading(2, Gap + 1, 1e-3, 1), Reading(3, Gap + 1 + Second, 1e-3, 1)],
            [Frame(-100, -1), Frame(Second, Second + 100), Frame(Gap - (Second / 2), Gap + 1 + Second), Frame(10 * Second, 11 * Second)]);
        Assert.AreEqual(ElectricalSummary.Nothing, found[0].Electrical);
        Assert.AreEqual(ElectricalSummary.Nothing, found[1].Electrical);
        Assert.AreEqual(Second / (double)((3 * Second / 2) + 1), found[2].Electrical.CoveredShare, 1e-12);
        Assert.AreEqual(1e-3, found[2].Electrical.ChargeCoulomb, 1e-15);
        Assert.AreEqual(ElectricalSummary.Nothing, found[3].Electrical);
    }

    [TestMethod]
    public void What_was_not_measured_is_empty_and_spoils_nothing_else()
    {
        ElectricalSummary found = Merge(
            [Reading(1, 0, 1e-3, double.NaN), Reading(2, Second, 1e-3, 2), Reading(3, 2 * Second, 1e-3, 2), Reading(4, 3 * Second, double.NaN, 2)],
            [Frame(0, 3 * Second)]).Single().Electrical;
        Assert.AreEqual(2 / 3.0, found.CoveredShare, 1e-12);
        Assert.AreEqual(2e-3, found.ChargeCoulomb, 1e-15);
        Assert.AreEqual(2.0, found.VoltageMeanVolt);
        Assert.IsTrue(double.IsNaN(found.EnergyJoule), "the voltage is not known over all of it");
    }

    [TestMethod]
    public void States_and_beam_are_those_of_the_exposure_and_the_dose_is_rate_times_beam_on_time()
    {
        StateChange[] states =
        [
            State(0, TripState.Disarmed, true), State(Second, TripState.Armed, false),
            State(2 * Second, TripState.Armed, true), State(3 * Second, TripState.Tripped, false),
        ];
        MergedExposure[] found = Merge([], [Frame(Second / 2, 3 * Second / 2), Frame(2 * Second, 5 * Second)], states: states, rate: 50);
        Assert.AreEqual("DISARMED ARMED", found[0].States);
        Assert.AreEqual(new BeamSummary(0.5, 0.5, 25, 25), found[0].Beam);
        Assert.AreEqual("ARMED TRIPPED", found[1].States);
        Assert.AreEqual(2.0, found[1].Beam.OnSeconds, 1e-12);
        Assert.AreEqual(2 / 3.0, found[1].Beam.OnShare, 1e-12);
        Assert.AreEqual(100, found[1].Beam.DosePerSquareNanometre, 1e-9);
        Assert.AreEqual(150, found[1].Beam.TotalDosePerSquareNanometre, 1e-9);
    }

    [TestMethod]
    public void Without_a_rate_or_before_the_log_there_is_no_dose()
    {
        MergedExposure[] found = Merge([], [Frame(0, 10), Frame(Second, 2 * Second)], states: [State(5, TripState.Armed, false)]);
        Assert.AreEqual(string.Empty, found[0].States.Replace("ARMED", string.Empty, StringComparison.Ordinal));
        Assert.IsTrue(double.IsNaN(found[0].Beam.OnSeconds) && double.IsNaN(found[0].Beam.OnShare));
        Assert.AreEqual(1.0, found[1].Beam.OnSeconds, 1e-12);
        Assert.IsTrue(double.IsNaN(found[1].Beam.DosePerSquareNanometre) && double.IsNaN(found[1].Beam.TotalDosePerSquareNanometre));
    }

    [TestMethod]
    [DataRow(11)]
    [DataRow(12)]
    [DataRow(13)]
    public void The_integrals_equal_a_sum_over_every_tick(int seed)
    {
        var random = new RandomSource(seed);
        for (int run = 0; run < 100; run++)
        {
            int span = random.Integer(20, 400);
            long gap = random.Integer(5, 60);
            TimedReading[] readings = [.. Ticks(random, 30, span).Select((t, i) => Reading(i, t, random.Uniform(-1, 1), random.Chance(0.1) ? double.NaN : random.Uniform(0, 2)))];
            int[] edges = [.. Ticks(random, 30, span).Distinct()];
            FrameExposure[] frames = [.. Enumerable.Range(0, edges.Length / 2).Select(i => Frame(edges[2 * i], edges[(2 * i) + 1]))];
            long[] changes = [.. Ticks(random, 4, span).Select(static t => (long)t).Distinct()];
            StateChange[] states = [.. Ticks(random, 10, span).Distinct().Select(t => State(t, (TripState)random.Integer(0, 7), random.Chance(0.5)))];
            MergedExposure[] found = Merge(readings, frames, changes, states, 3, gap);
            Assert.HasCount(frames.Length, found);
            for (int i = 0; i < frames.Length; i++)
                BruteForceExposure.Check(found[i], frames[i], readings, changes, states, gap, $"seed {seed}, run {run}, frame {i}");
        }
    }

    [TestMethod]
    public void Exposures_that_overlap_are_refused_by_number()
    {
        var refused = Assert.ThrowsExactly<MergeInputException>(() => Merge([], [Frame(0, 10), Frame(9, 20) with { Frame = 77 }]));
        StringAssert.Contains(refused.Message, "frame 77", StringComparison.Ordinal);
    }

    private static MergedExposure[] Merge(
        TimedReading[] readings, FrameExposure[] frames, long[]? changes = null, StateChange[]? states = null, double? rate = null, long gap = Gap)
    {
        var found = new List<MergedExposure>();
        using var merge = new ExposureMerge(frames, states ?? [], changes ?? [], new ExposureMergeOptions(gap, rate), found.Add);
        foreach (TimedReading reading in readings)
            merge.Add(reading);
        merge.Finish();
        return [.. found];
    }

    private static int[] Ticks(RandomSource random, int most, int span) =>
        [.. Enumerable.Range(0, random.Integer(0, most)).Select(_ => random.Integer(0, span)).Order()];

    private static TimedReading Reading(long index, long tick, double ampere, double volt) => new(index, tick, 0, volt, ampere);

    private static FrameExposure Frame(long start, long end) => new(1, start, end, 0, false);

    private static StateChange State(long tick, TripState state, bool blanked) => new(tick, state, TripMode.Breakdown, blanked);
}
