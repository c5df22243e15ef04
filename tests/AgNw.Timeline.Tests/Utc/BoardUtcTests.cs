using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Tests.Synthetic;
using AgNw.Timeline.Utc;

namespace AgNw.Timeline.Tests.Utc;

[TestClass]
public class BoardUtcTests
{
    private const uint Boot = 0xB0070001;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [TestMethod]
    [DataRow(1, 0.0, DisplayName = "a USB bridge, an even clock")]
    [DataRow(2, 0.5, DisplayName = "half of the answers are late")]
    [DataRow(3, 1.0, DisplayName = "all of the delay is on the way back")]
    [DataRow(4, -1.0, DisplayName = "all of the delay is on the way there")]
    public void The_true_time_lies_within_the_uncertainty_stated_however_the_delays_divide(int seed, double asymmetry)
    {
        var random = new RandomSource(seed);
        var host = new SteeredClock([(0, random.Uniform(-80, 80))]);
        (double coverage, double worst, double shortest) = Cover(random, host, asymmetry);
        Console.WriteLine(FormattableString.Invariant($"covered {coverage:P2}, worst uncertainty {worst * 1e3:0.000} ms, shortest round trip {shortest * 1e3:0.000} ms"));

        Assert.AreEqual(1, coverage, "brackets are bounds while the host's clock runs evenly");
        // Stated, and worth something: half of the shortest round trips, not of the usual ones.
        Assert.IsLessThan(2 * shortest, worst);
    }

    [TestMethod]
    [DataRow(11)]
    [DataRow(12)]
    [DataRow(13)]
    public void Nineteen_of_twenty_true_times_lie_within_it_while_the_hosts_clock_is_steered(int seed)
    {
        var random = new RandomSource(seed);
        (double, double)[] rates = [.. Enumerable.Range(0, 12).Select(k => (k * 300.0, random.Uniform(-150, 150)))];
        (double coverage, double worst, _) = Cover(random, new SteeredClock(rates), random.Uniform(-1, 1));
        Console.WriteLine(FormattableString.Invariant($"covered {coverage:P2}, worst uncertainty {worst * 1e3:0.000} ms"));

        Assert.IsGreaterThanOrEqualTo(0.95, coverage);
        Assert.IsLessThan(0.02, worst);
    }

    [TestMethod]
    public void A_clock_that_is_set_while_recording_is_followed_on_either_side()
    {
        var random = new RandomSource(21);
        List<ClockRow> rows = [.. Exchanges(random, new SteeredClock([(0, 20)]), 0, 1000)];
        rows = [.. rows.Select(row => row.BoardTick < BoardClock.Ticks(500) ? row : row with { SentUtc = row.SentUtc.AddSeconds(3) })];
        BoardUtc utc = BoardUtc.Fit(rows);

        AssertNear(utc, 250, 250 * (1 + 20e-6));
        AssertNear(utc, 750, (750 * (1 + 20e-6)) + 3);
    }

    [TestMethod]
    public void A_single_exchange_is_half_its_round_trip_uncertain_and_more_with_time()
    {
        var row = new ClockRow(Boot, BoardClock.Ticks(10), Start, 8_000_000);
        BoardUtc utc = BoardUtc.Fit([row]);
        UtcMoment at = utc.At(Boot, row.BoardTick)!.Value;
        Assert.AreEqual(0.004, at.UncertaintySeconds, 1e-5);
        Assert.AreEqual(Nanoseconds(Start) + 4_000_000, at.UnixNanoseconds, 2000.0);
        // 700 ppm over 100 s, and what a clock may wander meanwhile.
        Assert.AreEqual(0.0745, utc.At(Boot, row.BoardTick + BoardClock.Ticks(100))!.Value.UncertaintySeconds, 5e-4);
    }

    [TestMethod]
    public void A_boot_without_an_exchange_has_no_time()
    {
        BoardUtc utc = BoardUtc.Fit([new ClockRow(Boot, 0, Start, 1_000_000)]);
        Assert.IsNull(utc.At(Boot + 1, 0));
        Assert.IsNull(BoardUtc.Fit([]).Describe());
    }

    private static (double Coverage, double WorstSeconds, double ShortestRoundTripSeconds) Cover(RandomSource random, SteeredClock host, double asymmetry)
    {
        const double span = 3600;
        ClockRow[] rows = [.. Exchanges(random, host, asymmetry, span)];
        BoardUtc utc = BoardUtc.Fit(rows);
        const int moments = 4000;
        int covered = 0;
        double worst = 0;
        for (int count = 0; count < moments; count++)
        {
            double board = random.Uniform(1, span);
            UtcMoment stated = utc.At(Boot, BoardClock.Ticks(board))!.Value;
            double off = (stated.UnixNanoseconds - Nanoseconds(Start)) * 1e-9 - host.At(board);
            covered += Math.Abs(off) <= stated.UncertaintySeconds ? 1 : 0;
            worst = Math.Max(worst, stated.UncertaintySeconds);
        }

        return (covered / (double)moments, worst, rows.Min(row => row.RoundTripNanoseconds) * 1e-9);
    }

    /// <summary>An exchange every 10 s: the best of three, each with a delay that is seldom short and sometimes long.</summary>
    private static IEnumerable<ClockRow> Exchanges(RandomSource random, SteeredClock host, double asymmetry, double span)
    {
        for (double board = 0; board <= span; board += 10)
        {
            ClockRow? best = null;
            for (int count = 0; count < 3; count++)
            {
                double roundTrip = 0.0012 + (random.Chance(0.1) ? random.Uniform(0, 0.1) : random.Uniform(0, 0.016));
                double back = roundTrip * (0.5 + (asymmetry * random.Uniform(0.4, 0.5)));
                double read = board + (count * 0.02);
                long sent = (long)(host.At(read - (roundTrip - back)) * TimeSpan.TicksPerSecond);
                double received = host.At(read + back);
                var row = new ClockRow(Boot, BoardClock.Ticks(read), Start.AddTicks(sent), (long)Math.Ceiling((received * 1e9) - (sent * 100.0)));
                if (best is null || row.RoundTripNanoseconds < best.Value.RoundTripNanoseconds) best = row;
            }

            yield return best!.Value;
        }
    }

    private static void AssertNear(BoardUtc utc, double board, double expected)
    {
        UtcMoment at = utc.At(Boot, BoardClock.Ticks(board))!.Value;
        Assert.AreEqual(expected, (at.UnixNanoseconds - Nanoseconds(Start)) * 1e-9, at.UncertaintySeconds);
        Assert.IsLessThan(0.02, at.UncertaintySeconds);
    }

    private static long Nanoseconds(DateTimeOffset moment) => (moment - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    /// <summary>A host's clock: seconds of it by seconds of the board's, at rates that change at given moments (ppm).</summary>
    private sealed class SteeredClock((double From, double Ppm)[] rates)
    {
        public double At(double board)
        {
            double shown = board;
            for (int index = 0; index < rates.Length; index++)
            {
                double until = index + 1 < rates.Length ? Math.Min(board, rates[index + 1].From) : board;
                if (index == 0 || board > rates[index].From) shown += (until - rates[index].From) * rates[index].Ppm * 1e-6;
            }

            return shown;
        }
    }
}
