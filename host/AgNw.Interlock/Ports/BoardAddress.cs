using System.Globalization;
using System.Net.Sockets;
using AgNw.Contract;

namespace AgNw.Interlock.Ports;

/// <summary>
/// Where a board is: a serial port (<c>/dev/ttyUSB0</c>, <c>COM3</c>), or a socket that speaks the same lines (<c>tcp://HOST:5025</c>, as
/// `agnw serve` offers).
/// </summary>
public sealed record BoardAddress
{
    /// <summary>Port of raw SCPI sockets by convention (registered at IANA as scpi-raw).</summary>
    public const int ScpiTcpPort = 5025;

    private const string TcpPrefix = "tcp://";

    private BoardAddress(string text, string host, int port)
    {
        Text = text;
        Host = host;
        TcpPort = port;
    }

    /// <summary>The address as it was given.</summary>
    public string Text { get; }

    /// <summary>True for a socket.</summary>
    public bool IsTcp => Host.Length > 0;

    /// <summary>Host of a socket; empty for a serial port.</summary>
    public string Host { get; }

    /// <summary>Port number of a socket.</summary>
    public int TcpPort { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">a socket's address without a host, or with a port that is none</exception>
    public static BoardAddress Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (!text.StartsWith(TcpPrefix, StringComparison.OrdinalIgnoreCase)) return new BoardAddress(text, string.Empty, 0);
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0 || uri.PathAndQuery is not ("/" or "") || uri.Port == 0)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is no address of a socket; write for example tcp://127.0.0.1:{ScpiTcpPort}"));
        return new BoardAddress(text, uri.DnsSafeHost, uri.Port < 0 ? ScpiTcpPort : uri.Port);
    }

    /// <summary>Opens the line.</summary>
    /// <param name="timeout">for a socket: how long its host may take to answer</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <returns>the line, for <see cref="InterlockDriver.ConnectAsync"/></returns>
    /// <exception cref="PortException">it cannot be opened</exception>
    public async Task<Stream> OpenAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        if (!IsTcp) return SerialPorts.Backend.Open(Text, ScpiLine.Baud);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            await socket.ConnectAsync(Host, TcpPort, deadline.Token).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new PortException(Text, PortProblem.NotFound, "no answer");
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new PortException(Text, PortProblem.NotFound, exception.Message, exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The address as it was given.</summary>
    public override string ToString() => Text;
}
