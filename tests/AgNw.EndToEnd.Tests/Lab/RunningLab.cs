using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AgNw.Cli;

namespace AgNw.EndToEnd.Tests.Lab;

/// <summary>`agnw lab --port` as a process of its own, for verbs and scripts that open its port themselves.</summary>
internal sealed class RunningLab : IDisposable
{
    /// <summary>Nothing here takes so long unless it hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private RunningLab(Process process) => _process = process;

    /// <summary>Path of the port.</summary>
    public string Port { get; private set; } = string.Empty;

    /// <summary>Path of the agnw program.</summary>
    public static string Program => typeof(AgnwCommand).Assembly.Location;

    /// <param name="options">more options of `agnw lab`</param>
    public static RunningLab Start(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (string argument in (string[])[Program, "lab", "--port", "--json", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        var lab = new RunningLab(Process.Start(start)!);
        try
        {
            var json = new StringBuilder();
            string? line;
            do
            {
                line = lab._process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult();
                json.AppendLine(line);
            }
            while (line is not (null or "}"));
            lab.Port = JsonDocument.Parse(json.ToString()).RootElement.GetProperty("port").GetString()!;
            return lab;
        }
        catch
        {
            lab.Dispose();
            throw;
        }
    }

    /// <summary>A file beside the lab, gone with it.</summary>
    public string In(string name) => _folder.In(name);

    /// <summary>The board's power and its port are gone at once.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _folder.Dispose();
    }
}
