using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>
/// The merge against the truth of 50 synthetic runs, 500 with AGNW_LONG=1: clock fits, frames' strobes, rows and flags, all made by the code
/// that merges real runs. Every fifth run has nothing but drift and ordinary jitter, a tenth several impairments at once, the others one.
/// </summary>
[TestClass]
public class FiftyRunsTests
{
    private const int UsualCount = 50;
    private const int FirstSeed = 20261122;

    // Of a flagged frame one of two places is a guess: that the uncertainty reaches the other is asked, how tight it is not.
    private const double Guess = 1;
    private static readonly Impairments[] Kinds =
    [
        Impairments.Jitter, Impairments.DroppedFrames, Impairments.MissingPulses, Impairments.ClockStep, Impairments.Gaps, Impairments.BeginsLate, Impairments.EndsEarly,
    ];

    private static readonly Lazy<IReadOnlyList<RunScore>> Scores = new(Run);

    [TestMethod]
    public void The_committed_table_is_that_of_these_runs()
    {
        string table = StatisticTable.Of(Scores.Value);
        Console.WriteLine(table);
        if (Count() != UsualCount)
            return;
        string file = Path.Combine(Root(), "host/AgNw.Timeline/MERGE_STATISTIC.Generated.md");
        string text = StatisticTable.Preamble(UsualCount, FirstSeed) + table;
        if (Environment.GetEnvironmentVariable("AGNW_DRAW") == "1")
            File.WriteAllText(file, text);
        Assert.AreEqual(text, File.ReadAllText(file), $"{file} is not up to date: AGNW_DRAW=1 draws it anew");
    }

    [TestMethod]
    public void Nothing_is_assigned_wrongly_without_a_flag()
    {
        foreach (RunScore score in Scores.Value.Where(static s => s.Wrong > 0))
            Console.WriteLine(score);
        Assert.AreEqual(0, Scores.Value.Sum(static s => s.Wrong));
    }

    [TestMethod]
    public void Unimpaired_runs_have_no_flag_but_within_the_stated_uncertainty_of_a_boundary()
    {
        RunScore[] unimpaired = [.. Scores.Value.Where(static s => s.Impairments == Impairments.None)];
        foreach (RunScore score in unimpaired.Where(static s => s.FlaggedBeyond > 0))
            Console.WriteLine(score);
        Assert.AreNotEqual(0, unimpaired.Length);
        Assert.AreEqual(0, unimpaired.Sum(static s => s.FlaggedBeyond));
        Assert.IsLessThanOrEqualTo(0.0001, unimpaired.Sum(static s => (double)s.Flagged) / unimpaired.Sum(static s => s.Rows), "flagged at all");
    }

    [TestMethod]
    public void Of_each_kind_of_impaired_runs_at_most_2_percent_are_flagged_beyond_the_stated_uncertainty_of_a_boundary()
    {
        foreach (IGrouping<Impairments, RunScore> kind in Scores.Value.Where(static s => s.Impairments != Impairments.None).GroupBy(static s => s.Impairments))
        {
            foreach (RunScore score in kind.Where(static s => s.FlaggedBeyond > 0.02 * s.Rows))
                Console.WriteLine(score);
            Assert.IsLessThanOrEqualTo(0.02 * kind.Sum(static s => s.Rows), kind.Sum(static s => s.FlaggedBeyond), kind.Key.ToString());
        }
    }

    [TestMethod]
    public void The_stated_uncertainty_covers_the_true_error_in_95_percent_and_its_median_is_at_most_3_times_the_true_RMS_error()
    {
        foreach ((string name, Func<RunScore, ErrorSample> sample, Func<RunScore, double> scale) in new (string, Func<RunScore, ErrorSample>, Func<RunScore, double>)[]
        {
            ("readings", static s => s.Readings, static _ => RunScore.ReadingScale),
            ("frames at strobes", static s => s.Strobed, static _ => RunScore.StrobedScale),
            ("flagged frames", static s => s.Doubted, static _ => Guess),
            ("frames by file time", static s => s.Placed, static s => s.PlacedScale),
        })
        {
            ErrorSample all = StatisticTable.Pooled(Scores.Value, sample, scale);
            Console.WriteLine($"{name}: {all} (errors in units of the stamps' deviation)");
            Assert.IsGreaterThanOrEqualTo(0.95, all.CoveredShare, name);
            if (scale(Scores.Value[0]) != Guess)
                Assert.IsLessThanOrEqualTo(3, all.Ratio, name);
            foreach (IGrouping<Impairments, RunScore> kind in Scores.Value.GroupBy(static s => s.Impairments))
            {
                ErrorSample those = StatisticTable.Pooled(kind, sample, scale);
                if (those.Count > 0)
                    Assert.IsGreaterThanOrEqualTo(0.95, those.CoveredShare, $"{name}, {kind.Key}");
            }
        }
    }

    private static int Count() => Environment.GetEnvironmentVariable("AGNW_LONG") == "1" ? 10 * UsualCount : UsualCount;

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AgNw.Embedded.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private static RunScore[] Run() =>
        [.. Enumerable.Range(0, Count()).AsParallel().AsOrdered().Select(number => RunPlan.Draw(FirstSeed + number, ImpairmentsOf(number))).Select(Score)];

    private static Impairments ImpairmentsOf(int number) => (number % 10) switch
    {
        0 or 5 => Impairments.None,
        9 => (Impairments)(1 + ((number * 37) % 127)),
        int kind => Kinds[((number / 10) + kind) % Kinds.Length],
    };

    private static RunScore Score(RunPlan plan)
    {
        var run = new TrueRun(plan);
        return new RunScore(run, RunTimeline.Build(run.Inputs()));
    }
}
