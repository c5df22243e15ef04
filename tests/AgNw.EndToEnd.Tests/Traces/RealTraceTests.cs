using System.Text.Json;
using AgNw.VirtualLab.Traces;

namespace AgNw.EndToEnd.Tests.Traces;

/// <summary>A record of a real holder, played by the command; skipped where it is not at hand.</summary>
[TestClass]
public sealed class RealTraceTests
{
    [TestMethod]
    public void Without_the_source_check_each_of_the_15_falls_trips_DROP_once_between_its_two_rows()
    {
        string file = File();
        IReadOnlyList<TraceRow> rows = ProtochipsReader.Read(file).Rows;
        int[] falls = [.. Enumerable.Range(0, rows.Count - 1).Where(row =>
            rows[row].A.CurrentAmpere > 17e-3 && rows[row + 1].A.CurrentAmpere is > 13e-6 and < 15e-6)];
        Assert.HasCount(15, falls);

        JsonElement[] trips = Play(file, "--no-source-check");

        Assert.HasCount(15, trips);
        for (int place = 0; place < falls.Length; place++)
        {
            Assert.AreEqual("DROP", trips[place].GetProperty("cause").GetString());
            Assert.AreEqual(rows[falls[place]].Line, trips[place].GetProperty("rowBefore").GetInt32());
            Assert.AreEqual(rows[falls[place] + 1].Line, trips[place].GetProperty("rowAfter").GetInt32());
        }
    }

    [TestMethod]
    public void With_the_source_check_nothing_trips_because_the_source_fell_too() => Assert.IsEmpty(Play(File()));

    private static JsonElement[] Play(string file, params string[] options)
    {
        using var folder = new TemporaryFolder();
        AgnwResult result = Agnw.Run(["demo", "--trace", file, .. options, "--json", "--out", folder.In("run")]);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.AreEqual(0, result.Json.GetProperty("records").GetProperty("missing").GetInt64());
        Assert.AreEqual(0, result.Json.GetProperty("records").GetProperty("lostInCore").GetInt64());
        return [.. result.Json.GetProperty("trips").EnumerateArray()];
    }

    private static string File()
    {
        string? folder = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.Inconclusive("AGNW_REAL_DATA is not set: no real record to play.");
        }

        return Path.Combine(folder, "smu", "protochips_electrical.csv");
    }
}
