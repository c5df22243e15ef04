using System.Diagnostics;
using System.Globalization;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// Runs `agnw` as a process that is ended by SIGKILL before its N-th change to the files of a folder (kill_at_call.c). The place is counted, not timed:
/// the same N is the same place on any machine.
/// </summary>
internal sealed class KilledProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _library;

    /// <param name="folder">where the library is built</param>
    public KilledProcess(string folder)
    {
        const string compiler = "/usr/bin/gcc";
        if (!File.Exists(compiler))
            Assert.Inconclusive("gcc is not installed; tests/run installs it");
        _library = Path.Combine(folder, "kill_at_call.so");
        string source = Path.Combine(AppContext.BaseDirectory, "Merging", "kill_at_call.c");
        using Process built = Process.Start(compiler, ["-shared", "-fPIC", "-O1", "-Wall", "-o", _library, source, "-ldl"]);
        Assert.IsTrue(built.WaitForExit(Patience));
        Assert.AreEqual(0, built.ExitCode);
    }

    /// <summary>Runs it.</summary>
    /// <param name="folder">whose files count</param>
    /// <param name="at">the change before which it is killed, from 1</param>
    /// <param name="writes">each write to a file counts as a change</param>
    /// <param name="arguments">verb and options</param>
    /// <returns>true if it was killed, false if it came to its end first</returns>
    public bool Run(string folder, int at, bool writes, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AgNw.Cli.AgnwCommand).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LD_PRELOAD"] = _library;
        start.Environment["AGNW_KILL_FOLDER"] = folder;
        start.Environment["AGNW_KILL_AT"] = at.ToString(CultureInfo.InvariantCulture);
        if (writes)
            start.Environment["AGNW_KILL_WRITES"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = process.StandardError.ReadToEnd();
        Assert.IsTrue(process.WaitForExit(Patience));
        // 128 + SIGKILL, as .NET and shells say it.
        Assert.IsTrue(process.ExitCode is 0 or 137, $"before change {at}: exit code {process.ExitCode}\n{error}{output.Result}");
        return process.ExitCode != 0;
    }
}
