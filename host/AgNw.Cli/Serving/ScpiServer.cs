using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Sharing;

namespace AgNw.Cli.Serving;

/// <summary>Listens on a TCP socket and lets several clients speak SCPI lines with one board. What they may do is <see cref="SharedClient"/>'s.</summary>
internal sealed class ScpiServer : IDisposable
{
    // A laboratory has a handful of scripts; a client that leaks connections must not use up the server.
    private const int MostClients = 32;

    private readonly SharedBoardServices _services;
    private readonly ServeOptions _options;
    private readonly TcpListener _listener;
    private readonly ConcurrentDictionary<Task, bool> _clients = new();

    /// <exception cref="PortException">the port is taken, or cannot be listened on</exception>
    public ScpiServer(SharedBoardServices services, ServeOptions options)
    {
        _services = services;
        _options = options;
        _listener = new TcpListener(options.Address, options.Port);
        try
        {
            _listener.Start();
        }
        catch (SocketException exception)
        {
            PortProblem problem = exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => PortProblem.Busy,
                SocketError.AccessDenied => PortProblem.Denied,
                _ => PortProblem.Failed,
            };
            throw new PortException($"tcp://{options.Address}:{options.Port}", problem, exception.Message, exception);
        }
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>Clients connected now.</summary>
    public int Clients => _clients.Count;

    /// <summary>Serves until cancelled; then every client is let go.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(cancellationToken).ConfigureAwait(false);
                if (_clients.Count >= MostClients)
                {
                    socket.Dispose();
                    continue;
                }

                var client = Task.Run(() => ServeAsync(socket, cancellationToken), CancellationToken.None);
                _clients[client] = true;
                _ = client.ContinueWith(ended => _clients.TryRemove(ended, out _), TaskScheduler.Default);
            }
        }
        finally
        {
            _listener.Stop();
            await Task.WhenAll(_clients.Keys).ConfigureAwait(false);
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync(Socket socket, CancellationToken cancellationToken)
    {
        socket.NoDelay = true;
        var peer = (IPEndPoint)socket.RemoteEndPoint!;
        bool near = IPAddress.IsLoopback(peer.Address) || peer.Address.Equals((socket.LocalEndPoint as IPEndPoint)?.Address);
        using var client = new SharedClient(_services, peer.ToString(), near && !_options.TokenAlways);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                await ConverseAsync(stream, client, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // The client is gone, or the server ends.
            }
        }
    }

    private static async Task ConverseAsync(NetworkStream stream, SharedClient client, CancellationToken cancellationToken)
    {
        var lines = new LineSplitter();
        var buffer = new byte[4096];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            foreach (string? line in lines.Push(buffer.AsMemory(0, count)))
            {
                if (line is null)
                {
                    client.ReportOverrun();
                    continue;
                }

                ReadOnlyMemory<byte> reply = await client.ExecuteAsync(line.TrimEnd('\r'), cancellationToken).ConfigureAwait(false);
                if (!reply.IsEmpty)
                {
                    await stream.WriteAsync(reply, cancellationToken).ConfigureAwait(false);
                }

                if (client.IsExpelled)
                {
                    return;
                }
            }
        }
    }
}
