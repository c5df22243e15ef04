using System.Diagnostics;
using AgNw.Cli;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>The command as a person calls it, with its output in a pipe: plain lines.</summary>
[TestClass]
public sealed class PrintedTextTests
{
    private static readonly string[] Names =
    [
        "wire broke", "tripped by", "trip core", "front end", "frame", "fall time", "smu clock", "camera clock", "records", "timeline", "time", "run",
    ];

    [TestMethod]
    public async Task The_demo_prints_what_a_person_wants_to_know()
    {
        using var folder = new TemporaryFolder();
        var start = new ProcessStartInfo("dotnet", [typeof(AgnwCommand).Assembly.Location, "demo", "--rate", "1", "--out", folder.In("run")])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string[] lines = (await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2))).Split('\n');
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.AreEqual(0, process.ExitCode);
        foreach (string name in Names)
        {
            Assert.HasCount(1, lines.Where(line => line.StartsWith(name + "  ", StringComparison.Ordinal)).ToArray(), name);
        }

        StringAssert.Contains(lines.Single(static line => line.StartsWith("trip core", StringComparison.Ordinal)), "26 ticks = 541.7 ns");
        StringAssert.Contains(lines.Single(static line => line.StartsWith("front end", StringComparison.Ordinal)), "simulated, not measured");
        StringAssert.Contains(lines.Single(static line => line.StartsWith("records", StringComparison.Ordinal)), "lost: 0");
    }
}
