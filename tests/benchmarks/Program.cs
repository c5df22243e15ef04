using System.Globalization;
using AgNw.Benchmarks;

if (args is ["--merge-files", var folder, var readings])
{
    MergeFiles.Write(folder, long.Parse(readings, CultureInfo.InvariantCulture));
    return 0;
}

return await BenchmarkTable.RunAsync(args, Console.Out).ConfigureAwait(false);
