using System.Text.Json;
using AgNw.Cli.Tests.Support;

namespace AgNw.Cli.Tests.Commands;

/// <summary>
/// What scripts read: the names that --json prints, each verb once. A name that goes or changes is a change of the interface.
/// That of `lab` is read in the end-to-end tests, where it runs as a process; a trace's trips likewise.
/// </summary>
[TestClass]
public sealed class JsonTests
{
    private static readonly string[] Demo =
    [
        "run", "report", "seed", "rateVoltPerSecond", "simulatedSeconds", "wallSeconds", "break", "latency", "gateware", "frontEnd", "records", "clockFits",
        "timelineRows",
    ];

    private static readonly string[] Break =
    [
        "detector", "isBreak", "boardTick", "secondsSinceArm", "currentAmpere", "voltageVolt", "source", "frame", "frameBefore", "frameAfter",
        "frameDoubtful", "fallSeconds", "fallText",
    ];

    private static readonly string[] Latency = ["ticks", "nanoseconds", "contractTicks", "deglitchTicks", "blankTicks", "abortTicks"];

    private static readonly string[] Records = ["boot", "head", "first", "journal", "missing", "lostInCore"];

    private static readonly string[] Merge =
    [
        "timeline", "timelineFrames", "timelineEvents", "database", "rows", "frameRows", "eventRows", "events", "readings", "frames", "framesPlaced", "rowsDoubtful",
        "outdatedReport", "clockFits",
    ];

    private static readonly string[] Export = ["run", "format", "files", "tables"];

    private static readonly string[] ExportedTable = ["table", "rows", "columns"];

    [TestMethod]
    public void Demo_merge_and_export_print_one_object_with_these_names()
    {
        using var folder = new TemporaryFolder();
        AgnwResult demo = Agnw.Run("demo", "--rate", "1", "--json", "--out", folder.In("run"));
        Assert.AreEqual(0, demo.ExitCode, demo.Error);
        CollectionAssert.AreEqual(Demo, Names(demo.Json));
        CollectionAssert.AreEqual(Break, Names(demo.Json.GetProperty("break")));
        CollectionAssert.AreEqual(Latency, Names(demo.Json.GetProperty("latency")));
        CollectionAssert.AreEqual(Records, Names(demo.Json.GetProperty("records")));
        StringAssert.Contains(demo.Json.GetProperty("frontEnd").GetString(), "simulated, not measured");

        AgnwResult merge = Agnw.Run("merge", folder.In("run"), "--json", "--out", folder.In("timeline.csv"));
        Assert.AreEqual(0, merge.ExitCode, merge.Error);
        CollectionAssert.AreEqual(Merge, Names(merge.Json));
        CollectionAssert.AreEqual(
            demo.Json.GetProperty("clockFits").EnumerateArray().Select(static fit => fit.GetRawText()).ToArray(),
            merge.Json.GetProperty("clockFits").EnumerateArray().Select(static fit => fit.GetRawText()).ToArray());

        AgnwResult export = Agnw.Run("export", folder.In("run"), "--format", "csv", "--json", "--out", folder.In("export.csv"));
        Assert.AreEqual(0, export.ExitCode, export.Error);
        CollectionAssert.AreEqual(Export, Names(export.Json));
        CollectionAssert.AreEqual(ExportedTable, Names(export.Json.GetProperty("tables")[0]));
    }

    private static string[] Names(JsonElement item) => [.. item.EnumerateObject().Select(static property => property.Name)];
}
