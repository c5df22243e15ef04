using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AgNw.Recording.Tests.Support;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AgNw.Benchmarks;

/// <summary>Runs every benchmark and prints the table; with --write puts it into README.md. Exit code 1 where something is not met.</summary>
internal static partial class BenchmarkTable
{
    private const double RequiredRecordsPerSecond = 1e6;

    // Far less than a record an hour would need.
    private const long AllowedGrowth = 1 << 20;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        List<BenchmarkRow> rows = [.. Records(), await DayAsync().ConfigureAwait(false)];
        string table = Markdown(rows);
        await output.WriteLineAsync(table).ConfigureAwait(false);
        if (arguments.Contains("--write")) Write(table);
        return rows.TrueForAll(static row => row.IsMet) ? 0 : 1;
    }

    private static IEnumerable<BenchmarkRow> Records()
    {
        // In this process: the figures need no isolation, and no program has to be built for them.
        Job job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance);
        foreach (BenchmarkReport report in BenchmarkRunner.Run<RecordBenchmarks>(config).Reports)
        {
            double nanoseconds = report.ResultStatistics?.Mean ?? double.PositiveInfinity;
            double allocated = (report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? long.MaxValue);
            double perSecond = 1e9 / nanoseconds;
            string what = report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(RecordBenchmarks.ParseAndVerify)
                ? "records parsed and verified, one core"
                : "records of a journal read and verified, one core";
            yield return new BenchmarkRow(
                what,
                "1 000 000 records/s or more, nothing allocated for each",
                string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.0} million records/s, {allocated:0} bytes a record"),
                perSecond >= RequiredRecordsPerSecond && allocated < 1);
        }
    }

    private static async Task<BenchmarkRow> DayAsync()
    {
        const int rate = 500;
        (long records, long early, long end) = await EndlessRecording.RunAsync(TimeSpan.FromHours(24), rate).ConfigureAwait(false);
        return new BenchmarkRow(
            $"a simulated recording of 24 h at {rate} records/s",
            "constant memory",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{records / 1e6:0.0} million records; {early / 1024.0:0} KiB live after 2.4 h, {end / 1024.0:0} KiB after 24 h"),
            end - early < AllowedGrowth);
    }

    private static string Markdown(List<BenchmarkRow> rows)
    {
        IEnumerable<string> lines =
        [
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors:",
            string.Empty,
            "| what | required | measured | met |",
            "|---|---|---|---|",
            .. rows.Select(static row => $"| {row.What} | {row.Required} | {row.Measured} | {(row.IsMet ? "yes" : "**no**")} |"),
        ];
        return string.Join('\n', lines);
    }

    private static void Write(string table)
    {
        string path = Path.Combine(FindFolder(), "README.md");
        string text = File.ReadAllText(path);
        File.WriteAllText(path, Between().Replace(text, match => $"{match.Groups[1].Value}\n{table}\n{match.Groups[2].Value}"));
    }

    private static string FindFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgNw.Embedded.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException("not within the checkout"), "tests", "benchmarks");
    }

    [GeneratedRegex("(<!-- results -->).*?(<!-- end of results -->)", RegexOptions.Singleline)]
    private static partial Regex Between();
}
