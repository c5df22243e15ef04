using System.Diagnostics;
using System.Text.Json;
using AgNw.Cli;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>`agnw record` as a process of its own, to be killed.</summary>
internal sealed class RecorderProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private RecorderProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public Task Ended => _process.WaitForExitAsync();

    public string Error => _error.GetAwaiter().GetResult();

    public static RecorderProcess Start(params string[] arguments) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(AgnwCommand).Assembly.Location, "record", "--json", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>As <see cref="Start"/>, but no file may become longer than this: to the program a full disk.</summary>
    public static RecorderProcess StartOnSmallDisk(int kibibytes, params string[] arguments)
    {
        string line = FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kibibytes}; exec dotnet \"$@\"");
        return new RecorderProcess(Process.Start(
            new ProcessStartInfo("bash", ["-c", line, "bash", typeof(AgnwCommand).Assembly.Location, "record", "--json", .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The runtime's own shared memory is a file too.
                Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" },
            })!);
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Waits for the end that the program finds by itself.</summary>
    public async Task<(int ExitCode, JsonElement Result)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        string text = await _output;
        return (_process.ExitCode, text.Length > 0 ? JsonDocument.Parse(text).RootElement : default);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
