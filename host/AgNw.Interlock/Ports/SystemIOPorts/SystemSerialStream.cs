using System.IO.Ports;

namespace AgNw.Interlock.Ports.SystemIOPorts;

/// <summary>An open port of System.IO.Ports, whose own stream does not honour the cancellation of reads.</summary>
internal sealed class SystemSerialStream : PumpedStream
{
    private readonly string _port;
    private readonly SerialPort _serial;
    private readonly byte[] _received = new byte[4096];
    private bool _closing;

    /// <param name="port">for messages</param>
    /// <param name="serial">open; closed with this</param>
    public SystemSerialStream(string port, SerialPort serial)
    {
        _port = port;
        _serial = serial;
        StartPump($"serial {port}");
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await _serial.BaseStream.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or UnauthorizedAccessException)
        {
            throw Gone(exception);
        }
    }

    protected override int Receive(Span<byte> buffer)
    {
        try
        {
            int count = _serial.BaseStream.Read(_received, 0, Math.Min(_received.Length, buffer.Length));
            if (count == 0 && !Volatile.Read(ref _closing)) throw new IOException($"{_port} is gone: hung up");
            _received.AsSpan(0, count).CopyTo(buffer);
            return count;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException or OperationCanceledException)
        {
            // Closing the port is what ends a waiting read.
            if (Volatile.Read(ref _closing)) return 0;
            throw exception as IOException ?? Gone(exception);
        }
    }

    protected override void StopReceiving()
    {
        Volatile.Write(ref _closing, true);
        try
        {
            _serial.Close();
        }
        catch (IOException)
        {
            // An unplugged port is closed already.
        }
    }

    protected override void Release() => _serial.Dispose();

    private IOException Gone(Exception cause) => new($"{_port} is gone: {cause.Message}", cause);
}
