using System.Diagnostics;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The library compiled from the Verilog, built once a run; where Verilator is missing, a line that says so.</summary>
internal static class GatewareBuild
{
    private const int ToolMissing = 3;
    private static readonly Lazy<(string? Path, string Message)> Result = new(Build);

    /// <summary>The library's path; ends the test as inconclusive where the tools are missing.</summary>
    public static string Library
    {
        get
        {
            var (path, message) = Result.Value;
            if (path is null)
            {
                Assert.Inconclusive(message);
            }

            return path!;
        }
    }

    private static (string? Path, string Message) Build()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AgNw.Embedded.sln")))
        {
            root = root.Parent;
        }

        var script = Path.Combine(root?.FullName ?? ".", "hardware", "gateware", "trip_core", "bench", "build_library");
        var rtl = Environment.GetEnvironmentVariable("AGNW_RTL");
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        if (!string.IsNullOrEmpty(rtl))
        {
            start.ArgumentList.Add(rtl);
            start.ArgumentList.Add(Path.Combine(rtl, "..", "library"));
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start");
        var error = process.StandardError.ReadToEndAsync();
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        if (process.ExitCode == ToolMissing)
        {
            return (null, "the gateware is not simulated: Verilator or g++ is not installed");
        }

        return process.ExitCode == 0
            ? (path, string.Empty)
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }
}
