using System.Diagnostics;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// `agnw merge` side by side with pandas on the same files, what both say of every reading compared; see tests/benchmarks. The small form is half start of
/// the two programs: there a smaller ratio is asked for, so that a busy machine does not fail it.
/// </summary>
[TestClass]
public sealed class MergeAgainstPandasTests
{
    private static readonly string[] Small = ["--readings", "500000", "--ratio", "1.2", "--rounds", "2"];
    private static readonly string[] Large = ["--ratio", "5", "--ten"];

    [TestMethod]
    [DoNotParallelize]
    public void Half_a_million_readings_take_less_time_than_with_pandas_and_less_than_300_megabytes() => Measure(Small);

    [TestMethod]
    [DoNotParallelize]
    public void Ten_million_readings_take_a_fifth_of_the_time_of_pandas_and_a_hundred_million_no_more_memory()
    {
        if (Environment.GetEnvironmentVariable("AGNW_LONG") != "1")
            Assert.Inconclusive("a deep form: tests/run --long");
        Measure(Large);
    }

    private static void Measure(string[] options)
    {
        string root = Root();
        if (!File.Exists("/usr/lib/python3/dist-packages/pandas/__init__.py"))
            Assert.Inconclusive("Debian's python3-pandas is not installed; tests/run installs it");
        string files = Path.Combine(root, "tests", "benchmarks", "bin", "Release", "net10.0", "AgNw.Benchmarks.dll");
        string program = Path.Combine(root, "host", "AgNw.Cli", "bin", "Release", "net10.0", "agnw.dll");
        string[] build = File.Exists(files) && File.Exists(program) ? ["--no-build"] : [];
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(root, "tests", "benchmarks", "merge_against_pandas"), .. build, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process measured = Process.Start(start)!;
        Task<string> error = measured.StandardError.ReadToEndAsync();
        string table = measured.StandardOutput.ReadToEnd();
        measured.WaitForExit();
        Console.WriteLine(table);
        Assert.AreEqual(0, measured.ExitCode, $"{table}\n{error.Result}");
        StringAssert.Contains(table, "rows agree");
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgNw.Embedded.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("not within the checkout");
    }
}
