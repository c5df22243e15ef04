using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>
/// A <see cref="TspConsole"/> on a raw TCP socket of this machine. It has no thread: <see cref="Poll"/> is called on the lab's, takes what has
/// come and answers, so that nothing happens to the lab from outside its time.
/// </summary>
public sealed class SmuSocket : IDisposable
{
    private const int LongestLine = 4096;

    private readonly TspConsole _console;
    private readonly Socket _listener;
    private readonly List<(Socket Socket, StringBuilder Line)> _clients = [];
    private readonly byte[] _buffer = new byte[1024];

    /// <param name="console">carries lines out</param>
    /// <param name="port">0 = any that is free</param>
    /// <exception cref="SocketException">the port is in use</exception>
    public SmuSocket(TspConsole console, int port = 0)
    {
        _console = console;
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _listener.Listen();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>Accepts, reads and answers whatever is there; never waits.</summary>
    public void Poll()
    {
        while (_listener.Poll(0, SelectMode.SelectRead)) _clients.Add((_listener.Accept(), new StringBuilder()));
        for (int index = _clients.Count - 1; index >= 0; index--)
        {
            (Socket socket, StringBuilder line) = _clients[index];
            if (Serve(socket, line)) continue;
            socket.Dispose();
            _clients.RemoveAt(index);
        }
    }

    public void Dispose()
    {
        foreach ((Socket socket, _) in _clients) socket.Dispose();
        _listener.Dispose();
    }

    /// <returns>false when the client is gone</returns>
    private bool Serve(Socket socket, StringBuilder line)
    {
        try
        {
            while (socket.Poll(0, SelectMode.SelectRead))
            {
                int count = socket.Receive(_buffer);
                if (count == 0) return false;
                foreach (byte value in _buffer.AsSpan(0, count)) Take(socket, line, value);
            }

            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Take(Socket socket, StringBuilder line, byte value)
    {
        if (value != '\n')
        {
            if (line.Length < LongestLine) line.Append((char)value);
            return;
        }

        string? answer = _console.Execute(line.ToString());
        line.Clear();
        if (answer is not null) socket.Send(Encoding.ASCII.GetBytes(answer + "\n"));
    }
}
