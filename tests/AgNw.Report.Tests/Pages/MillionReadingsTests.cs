using System.Text.RegularExpressions;
using AgNw.Contract;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Report.Tests.Support;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Pages;

/// <summary>The demo's run with a million readings in the place of its 382, two of them extremes that a chart must not lose.</summary>
[TestClass]
public sealed partial class MillionReadingsTests
{
    private const int Count = 1_000_000;
    private const int High = 271_828;
    private const int Low = 314_159;

    [TestMethod]
    public async Task The_first_chart_of_a_million_readings_is_there_within_three_seconds_with_its_extremes()
    {
        RunFolder run = Runs.Copy("million");
        TimelineRow[] few = [.. CsvFileReader.Read(run.Timeline, new TimelineFormat(TripCoreClock.Hertz))];
        Runs.Replace(run, run.Timeline, new TimelineFormat(TripCoreClock.Hertz), Many(few));
        AgnwResult result = Agnw.Run("report", run.FullPath);
        Assert.AreEqual(0, result.ExitCode, result.Error);

        await using OpenedPage opened = await Browser.OpenAsync(run.In(ReportFile.Name));
        double first = await opened.MarkAsync("first-chart");
        double all = await opened.MarkAsync("all-charts");
        Console.WriteLine($"first chart after {first:0} ms, all after {all:0} ms, {new FileInfo(run.In(ReportFile.Name)).Length} bytes");

        Assert.IsLessThan(3000, first);
        opened.AssertClean();
        string currents = Currents().Match(await File.ReadAllTextAsync(run.In(ReportFile.Name))).Value;
        StringAssert.Contains(currents, ",0.00901,");
        StringAssert.Contains(currents, ",-0.00107,");
        Assert.IsLessThan(4_000_000, new FileInfo(run.In(ReportFile.Name)).Length);
        Assert.IsGreaterThan(200, await opened.PixelsAsync("current", "current"));
    }

    /// <summary>The demo's readings with others on straight lines between them.</summary>
    private static IEnumerable<TimelineRow> Many(TimelineRow[] few)
    {
        int between = Count / (few.Length - 1);
        for (int i = 0; i < Count; i++)
        {
            int at = Math.Min(i / between, few.Length - 2);
            double part = Math.Min(1, (i - (at * between)) / (double)between);
            TimelineRow a = few[at];
            TimelineRow b = few[at + 1];
            double ampere = i switch { High => 9.01e-3, Low => -1.07e-3, _ => a.CurrentAmpere + (part * (b.CurrentAmpere - a.CurrentAmpere)) };
            yield return a with
            {
                Reading = i,
                BoardTick = a.BoardTick + (long)(part * (b.BoardTick - a.BoardTick)),
                CurrentAmpere = ampere,
                VoltageVolt = a.VoltageVolt + (part * (b.VoltageVolt - a.VoltageVolt)),
            };
        }
    }

    [GeneratedRegex("\"readings\":\\{[^}]*\"i\":\\[[^\\]]*\\]")]
    private static partial Regex Currents();
}
