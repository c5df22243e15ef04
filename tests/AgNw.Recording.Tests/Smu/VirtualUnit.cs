using System.Net.Sockets;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.Recording.Tests.Smu;

/// <summary>The virtual unit on a socket, served by a thread of its own until it is disposed.</summary>
internal sealed class VirtualUnit : IDisposable
{
    private readonly SmuSocket _socket;
    private readonly Thread _thread;
    private volatile bool _ended;

    public VirtualUnit()
    {
        Target = new SmuConsoleTarget(() => SweepAborts++);
        _socket = new SmuSocket(new TspConsole(Target));
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    public SmuConsoleTarget Target { get; }

    public int SweepAborts { get; private set; }

    public int Connections { get; private set; }

    public async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        Connections++;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", _socket.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public void Dispose()
    {
        _ended = true;
        _thread.Join();
        _socket.Dispose();
    }

    private void Serve()
    {
        var wait = default(SpinWait);
        while (!_ended)
        {
            _socket.Poll();
            wait.SpinOnce();
        }
    }
}
