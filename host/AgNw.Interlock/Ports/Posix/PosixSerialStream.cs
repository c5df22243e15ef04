using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>An open serial port. Reads and writes go on where the bytes come or find room.</summary>
internal sealed class PosixSerialStream : PumpedStream
{
    private const int WritePatienceMilliseconds = 20;

    private readonly string _port;
    private readonly SafeFileHandle _file;
    private readonly bool _exclusive;
    private readonly SafeFileHandle _wakeReader;
    private readonly SafeFileHandle _wakeWriter;
    private readonly PollRequest[] _requests;
    private int _closed;

    /// <param name="port">for messages</param>
    /// <param name="file">open, raw, non-blocking; closed with this</param>
    /// <param name="exclusive">the terminal is in exclusive mode, which is ended before it is closed</param>
    public PosixSerialStream(string port, SafeFileHandle file, bool exclusive)
    {
        _port = port;
        _file = file;
        _exclusive = exclusive;
        var wake = new int[2];
        if (LibC.Pipe(wake) != 0) throw new PortException(port, PortProblem.Failed, LibC.LastErrorText);
        _wakeReader = new SafeFileHandle(wake[0], ownsHandle: true);
        _wakeWriter = new SafeFileHandle(wake[1], ownsHandle: true);
        _requests =
        [
            new PollRequest { Descriptor = (int)file.DangerousGetHandle(), Events = PollRequest.In },
            new PollRequest { Descriptor = wake[0], Events = PollRequest.In },
        ];
        StartPump($"serial {port}");
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(_closed != 0, this);
            buffer = buffer[Send(buffer.Span)..];
            if (buffer.IsEmpty) return;
            await Task.Run(WaitForRoom, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override int Receive(Span<byte> buffer)
    {
        while (true)
        {
            if (LibC.Poll(_requests, (nuint)_requests.Length, -1) < 0)
            {
                if (LibC.LastError == PosixConstants.Interrupted) continue;
                throw Gone(LibC.LastErrorText);
            }

            if (_requests[1].Returned != 0) return 0;
            nint count = LibC.Read(_file, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (count > 0) return (int)count;
            if (count == 0) throw Gone("hung up");
            if (!IsTransient(LibC.LastError)) throw Gone(LibC.LastErrorText);
            if (!_requests[0].Has(PollRequest.In)) throw Gone("hung up");
        }
    }

    protected override void StopReceiving()
    {
        Volatile.Write(ref _closed, 1);
        byte one = 1;
        _ = LibC.Write(_wakeWriter, ref one, 1);
    }

    protected override void Release()
    {
        if (_exclusive) _ = LibC.Control(_file, PosixConstants.OfThisSystem.ClearExclusive, null);
        _file.Dispose();
        _wakeReader.Dispose();
        _wakeWriter.Dispose();
    }

    private static bool IsTransient(int error) => error == PosixConstants.Interrupted || error == PosixConstants.OfThisSystem.TryAgain;

    /// <returns>bytes that found room</returns>
    private int Send(ReadOnlySpan<byte> bytes)
    {
        nint count = LibC.Write(_file, ref MemoryMarshal.GetReference(bytes), bytes.Length);
        if (count >= 0) return (int)count;
        return IsTransient(LibC.LastError) ? 0 : throw Gone(LibC.LastErrorText);
    }

    private void WaitForRoom()
    {
        bool held = false;
        try
        {
            _file.DangerousAddRef(ref held);
            PollRequest[] room = [new PollRequest { Descriptor = (int)_file.DangerousGetHandle(), Events = PollRequest.Out }];
            _ = LibC.Poll(room, 1, WritePatienceMilliseconds);
        }
        finally
        {
            if (held) _file.DangerousRelease();
        }
    }

    private IOException Gone(string detail) => new($"{_port} is gone: {detail}");
}
