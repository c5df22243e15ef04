using System.Globalization;
using System.Text;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>The scores of many runs as a table, a line for each kind of impairment.</summary>
internal static class StatisticTable
{
    public static string Preamble(int runs, int seed) =>
        "# The merge against the truth of synthetic runs\n\n"
        + $"Made by `tests/AgNw.Timeline.Tests/Statistics` ({runs} runs, seeds from {seed}); not to be edited. What each impairment is: `Impairments.cs` there.\n"
        + "Every run has clocks up to 200 ppm off, stamps of 1 us (SMU) and 1 ms (files), and files that are late by a jitter of up to 20 ms.\n"
        + "A row is flagged where frame, state or last event may be another; the sixth column counts those that lie farther from every boundary, true or stated,\n"
        + "than the stated uncertainties reach. Stated / RMS is the median stated uncertainty over the RMS of the true errors, both in units of the\n"
        + "stamps' own deviation. Flagged frames are those of a source of which nothing tells by how many exposures it began later or ended earlier.\n\n";

    public static string Of(IEnumerable<RunScore> scores)
    {
        var text = new StringBuilder();
        text.Append("| impairment | runs | rows | wrong, not flagged | rows flagged | beyond a boundary's uncertainty |"
            + " readings: worst error | covered | stated / RMS | frames at strobes: covered | stated / RMS | frames by file time: worst error | covered | stated / RMS | flagged frames: covered |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (IGrouping<string, RunScore> group in scores.GroupBy(static s => Name(s.Impairments)))
            text.Append(Line(group.Key, [.. group]));
        text.Append(Line("all", [.. scores]));
        return text.ToString();
    }

    public static ErrorSample Pooled(IEnumerable<RunScore> scores, Func<RunScore, ErrorSample> sample, Func<RunScore, double> scale)
    {
        var pooled = new ErrorSample();
        foreach (RunScore score in scores)
            pooled.Add(sample(score), scale(score));
        return pooled;
    }

    private static string Name(Impairments impairments) => impairments switch
    {
        Impairments.None => "none",
        Impairments.Jitter => "large jitter of file times",
        Impairments.DroppedFrames => "1 % of the frames dropped",
        Impairments.MissingPulses => "strobes and pulses missing",
        Impairments.ClockStep => "a clock set once or twice",
        Impairments.Gaps => "pauses",
        Impairments.BeginsLate => "a source begins late",
        Impairments.EndsEarly => "a source ends early",
        _ => "several of these",
    };

    private static string Line(string name, IReadOnlyList<RunScore> scores)
    {
        int rows = scores.Sum(static s => s.Rows);
        ErrorSample readings = Pooled(scores, static s => s.Readings, static _ => RunScore.ReadingScale);
        ErrorSample strobed = Pooled(scores, static s => s.Strobed, static _ => RunScore.StrobedScale);
        ErrorSample placed = Pooled(scores, static s => s.Placed, static s => s.PlacedScale);
        ErrorSample doubted = Pooled(scores, static s => s.Doubted, static _ => 1);
        string flagged = Share(scores.Sum(static s => s.Flagged), rows);
        string beyond = Share(scores.Sum(static s => s.FlaggedBeyond), rows);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {scores.Count} | {rows} | {scores.Sum(static s => s.Wrong)} | {flagged} | {beyond} |")
            + $" {Seconds(scores.Max(static s => s.Readings.Worst))} | {Covered(readings)} | {Ratio(readings)} |"
            + $" {Covered(strobed)} | {Ratio(strobed)} | {Seconds(scores.Max(static s => s.Placed.Worst))} | {Covered(placed)} | {Ratio(placed)} | {Covered(doubted)} |\n";
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.00} %");

    private static string Covered(ErrorSample sample) =>
        sample.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * sample.CoveredShare:0.0} % of {sample.Count}");

    private static string Ratio(ErrorSample sample) => sample.Count == 0 ? "" : sample.Ratio.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{value * 1e3:G2} ms");
}
