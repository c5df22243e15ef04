using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

/// <summary>DROP's peak, RATE and CONDUCTANCE against values worked out in the test from the theory of operation alone.</summary>
[TestClass]
public sealed class SampleDetectorTests
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;

    [TestMethod]
    public void The_held_peak_is_the_first_highest_median_of_three_and_its_voltage()
    {
        var bench = Armed(bench => bench[Registers.ConfigEnable] = 0);
        int[] currents = [100, 9000, 300, 400, -700, 650, 700, 200, 700, 700, 100];
        int[] voltages = [10, 20, 30, 40, 50, 60, -70, -80, 90, 100, 110];
        Feed(bench, currents, voltages);

        // 9000 stands alone and is no median; two of 700 in three samples make 700 the peak.
        var (peak, voltage) = (0, 0);
        for (var n = 2; n < currents.Length; n++)
        {
            var median = Middle(Size(currents[n]), Size(currents[n - 1]), Size(currents[n - 2]));
            if (median > peak)
            {
                (peak, voltage) = (median, Size(Middle(voltages[n], voltages[n - 1], voltages[n - 2])));
            }
        }

        var word = bench.Core.Peek(Registers.Peak);
        Assert.AreEqual((uint)peak, word & 0xFFFF);
        Assert.AreEqual((uint)voltage, word >> 16);
        Assert.AreEqual(700, peak);
        Assert.AreEqual(69, voltage);
    }

    [TestMethod]
    public void A_step_of_the_source_beyond_its_limit_trips_at_the_first_median_that_shows_it()
    {
        var bench = Armed(bench =>
        {
            bench[Registers.ConfigEnable] = 1u << (int)Cause.Rate;
            bench[Registers.StepLimit] = 500;
        });
        Settle(bench, 200);

        // Within the limit, then beyond it: the median of three follows with the second sample.
        bench.Core.SetSamples(0, 500);
        Settle(bench, 300);
        Assert.AreEqual(TripState.Armed, bench.Core.State);
        var step = (bench.Core.Now / Period + 1) * Period;
        bench.Core.SetSamples(0, 1001);
        Settle(bench, 10);
        Assert.AreEqual(step + Period, bench.Single(RecordKind.Trip).Tick);
    }

    [TestMethod]
    [DataRow(1000u, false)]
    [DataRow(999u, true)]
    public void Means_that_differ_by_more_than_the_limit_trip_at_the_end_of_their_window(uint limit, bool trips)
    {
        var bench = Armed(bench =>
        {
            bench[Registers.ConfigEnable] = 1u << (int)Cause.Rate;
            bench[Registers.RateWindow] = 100;
            bench[Registers.RateLimit] = limit;
        });

        // The fourth window, of samples 300 to 399 since the first of even number after ARM, sums 100 x 10 codes more than the third.
        var first = (bench.Log().Last(entry => entry.Kind == RecordKind.State).Tick + Period - 1) / Period;
        first += first & 1;
        bench.Core.AdvanceTo(((first + 300) * Period) - 1);
        bench.Core.SetSamples(0, 10);
        Settle(bench, 350);
        var stamps = bench.Log().Where(entry => entry.Kind == RecordKind.Trip).Select(entry => entry.Tick).ToList();
        CollectionAssert.AreEqual(trips ? new long[] { (first + 399) * Period } : [], stamps);
    }

    [TestMethod]
    public void The_conductance_is_recorded_once_when_three_even_samples_in_a_row_pass_and_again_after_three_below()
    {
        var bench = Armed(bench =>
        {
            bench[Registers.ConfigEnable] = 0;
            bench[Registers.ConductanceCurrent] = 1;
            bench[Registers.ConductanceVoltage] = 2;
        });
        if (bench.Core.Now / Period % 2 == 0)
        {
            Settle(bench, 1);
        }

        var start = (bench.Core.Now / Period + 1) * Period;
        int[] currents = [200, 201, 201, 200, 201, 201, 201, 201, 0, 0, 300, 300, 300, 0, 0, 0, 300, 300, 300];

        // Above is I > 2 V: 200 against 100 is not. The samples of odd number would all be above.
        Feed(bench, [.. currents.SelectMany(current => new[] { current, 300 })], [100]);
        var records = bench.Log().Where(entry => entry.Kind == RecordKind.Conductance).Select(entry => (entry.Tick - start) / Period).ToList();
        Assert.AreEqual("12 36", string.Join(" ", records));
    }

    [TestMethod]
    public void Noise_never_leaves_its_bound_and_reaches_both_sides()
    {
        var noise = new AdcNoise(99, 8);
        var values = Enumerable.Range(0, 100_000).Select(n => noise.At(n, n % 2)).ToList();
        Assert.IsTrue(values.TrueForAll(value => Math.Abs(value) <= 8));
        Assert.IsLessThan(-5, values.Min());
        Assert.IsGreaterThan(5, values.Max());
        Assert.IsLessThan(0.05, Math.Abs(values.Average()));
    }

    private static int Middle(int a, int b, int c)
    {
        int[] sorted = [a, b, c];
        Array.Sort(sorted);
        return sorted[1];
    }

    private static int Size(int code) => code >= 0 ? code : -code - 1;

    private static void Settle(CoreBench bench, int samples) => bench.Core.AdvanceTo(bench.Core.Now + ((long)samples * Period));

    private static void Feed(CoreBench bench, int[] currents, int[] voltages)
    {
        bench.Core.AdvanceTo(bench.Core.Now / Period * Period + 1);
        for (var n = 0; n < currents.Length; n++)
        {
            bench.Core.SetSamples(currents[n], voltages[Math.Min(n, voltages.Length - 1)]);
            Settle(bench, 1);
        }

        Settle(bench, 5);
    }

    private static CoreBench Armed(Action<CoreBench> configure)
    {
        var bench = new CoreBench();
        bench[Registers.ConfigMode] = (uint)TripMode.Breakdown << ConfigModeFields.ModeShift;
        configure(bench);
        bench.Prepare();
        bench.Arm();
        return bench;
    }
}
