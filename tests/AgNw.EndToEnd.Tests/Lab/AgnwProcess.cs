using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AgNw.Cli;

namespace AgNw.EndToEnd.Tests.Lab;

/// <summary>A verb of `agnw` that goes on until it is ended, as a process of its own. Every wait is bounded.</summary>
internal sealed class AgnwProcess : IDisposable
{
    /// <summary>Nothing here takes so long unless it hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private AgnwProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Path of the program.</summary>
    public static string Program => typeof(AgnwCommand).Assembly.Location;

    /// <summary>The JSON object that it printed when it was ready.</summary>
    public JsonElement Announced { get; private set; }

    /// <summary>What it wrote to standard error so far.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <param name="arguments">verb and options; `--json` is added</param>
    public static AgnwProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Program, .. arguments, "--json"])
        {
            start.ArgumentList.Add(argument);
        }

        var started = new AgnwProcess(Process.Start(start)!);
        try
        {
            var json = new StringBuilder();
            string? line;
            do
            {
                line = started._process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
                json.AppendLine(line);
            }
            while (line is not (null or "}"));
            Assert.IsNotNull(line, started.Errors);
            started.Announced = JsonDocument.Parse(json.ToString()).RootElement;
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Ends it without warning, as a power cut does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Ctrl-C.</summary>
    /// <returns>its exit code</returns>
    public int Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.IsTrue(_process.WaitForExit(Patience), "it does not end");
        // Standard error has been read to its end by then.
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
