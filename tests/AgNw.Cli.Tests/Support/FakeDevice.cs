using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AgNw.Cli.Tests.Support;

/// <summary>Something on a socket that answers lines, and may not be a board at all.</summary>
internal sealed class FakeDevice : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]?> _answer;

    /// <param name="answer">what to send for a line; null hangs up</param>
    public FakeDevice(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"tcp://{_listener.LocalEndpoint}";

    /// <summary>Lines that came, in order.</summary>
    public List<string> Lines { get; } = [];

    public static byte[] Line(string text) => Encoding.ASCII.GetBytes(text + "\n");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await ConverseAsync(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        try
        {
            using var lines = new StreamReader(client.GetStream(), Encoding.ASCII);
            while (await lines.ReadLineAsync() is { } line)
            {
                if (line.Length == 0) continue;
                lock (Lines) Lines.Add(line);
                if (_answer(line) is not { } reply) return;
                await client.GetStream().WriteAsync(reply);
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }
    }
}
