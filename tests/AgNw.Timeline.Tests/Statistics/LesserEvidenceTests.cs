using AgNw.Timeline.Clocks;
using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>
/// The same claims where an instrument gives less: a camera without a strobe, whose frames show the beam being blanked; a SMU without trigger
/// lines, whose sweep the board's own V shows. 12 runs of each, 120 with AGNW_LONG=1.
/// </summary>
[TestClass]
public class LesserEvidenceTests
{
    [TestMethod]
    public void Frames_without_a_strobe_are_placed_by_the_beams_blinks_within_the_stated_uncertainty()
    {
        RunScore[] scores = Scores(static seed => RunPlan.Draw(seed, seed % 2 == 0 ? Impairments.None : Impairments.DroppedFrames) with { Blinks = true });
        Assert.IsTrue(scores.All(static s => s.Verdicts[1] == VerdictKind.FittedByBeamBlink));
        ErrorSample frames = StatisticTable.Pooled(scores, static s => s.Placed, static s => s.PlacedScale);
        Console.WriteLine($"frames in units of the file times' deviation: {frames}; {scores.Sum(static s => s.Doubted.Count)} in doubt");
        AssertClaims(scores, frames);
    }

    [TestMethod]
    [DataRow(0.0033)]
    [DataRow(0.01)]
    [DataRow(0.1)]
    public void Readings_without_trigger_lines_are_placed_by_the_sweeps_own_voltage_within_the_stated_uncertainty(double rate)
    {
        RunScore[] scores = Scores(seed => RunPlan.Draw(seed, Impairments.None) with { Staircase = true, RateVoltPerSecond = rate, Duration = Math.Min(2.1 / rate, 120) });
        Assert.IsTrue(scores.All(static s => s.Verdicts[0] == VerdictKind.Fitted));
        ErrorSample readings = StatisticTable.Pooled(scores, static s => s.Readings, static _ => 1);
        Console.WriteLine($"readings: {readings}");
        AssertClaims(scores, readings);
    }

    private static void AssertClaims(RunScore[] scores, ErrorSample errors)
    {
        foreach (RunScore score in scores)
            Console.WriteLine(score);
        Assert.AreEqual(0, scores.Sum(static s => s.Wrong), "wrong without a flag");
        Assert.IsLessThanOrEqualTo(0.02 * scores.Sum(static s => s.Rows), scores.Sum(static s => s.FlaggedBeyond), "flagged beyond the uncertainty of a boundary");
        Assert.IsGreaterThanOrEqualTo(0.95, errors.CoveredShare);
        Assert.IsLessThanOrEqualTo(3, errors.Ratio);
    }

    private static RunScore[] Scores(Func<int, RunPlan> plan)
    {
        int count = Environment.GetEnvironmentVariable("AGNW_LONG") == "1" ? 120 : 12;
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(number =>
        {
            var run = new TrueRun(plan(4_000 + number));
            return new RunScore(run, RunTimeline.Build(run.Inputs()));
        })];
    }
}
