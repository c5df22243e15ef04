using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AgNw.Cli;

namespace AgNw.EndToEnd.Tests.Lab;

/// <summary>`agnw lab --port LINK --json` as a process of its own, and its port opened like any serial port. Every wait is bounded.</summary>
internal sealed class LabProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly FileStream _toBoard;
    private readonly FileStream _fromBoard;

    private LabProcess(Process process, JsonElement announced)
    {
        _process = process;
        Announced = announced;
        string port = announced.GetProperty("port").GetString()!;
        _toBoard = new FileStream(port, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        _fromBoard = new FileStream(port, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
    }

    /// <summary>What the command printed.</summary>
    public JsonElement Announced { get; }

    public static async Task<LabProcess> StartAsync(string link)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AgnwCommand).Assembly.Location, "lab", "--port", link, "--json"])
        {
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        try
        {
            var json = new StringBuilder();
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
                json.AppendLine(line);
            }
            while (line is not (null or "}"));
            return new LabProcess(process, JsonDocument.Parse(json.ToString()).RootElement);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    public async Task SendAsync(string line) => await _toBoard.WriteAsync(Encoding.ASCII.GetBytes(line + "\n")).AsTask().WaitAsync(Patience);

    /// <summary>The reply to a query, without its line feed.</summary>
    public async Task<string> AskAsync(string query)
    {
        await SendAsync(query);
        var reply = new StringBuilder();
        byte[] one = new byte[1];
        while (await _fromBoard.ReadAsync(one).AsTask().WaitAsync(Patience) == 1 && one[0] != '\n')
        {
            reply.Append((char)one[0]);
        }

        return reply.ToString().TrimEnd('\r');
    }

    /// <summary>Ends the process without warning, as a power cut does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _toBoard.Dispose();
        _fromBoard.Dispose();
        _process.Dispose();
    }
}
