using System.Device.Spi;
using System.IO.Ports;
using System.Text;
using AgNw.Contract;
using AgNw.DeviceApi;
using AgNw.InstructionMeter;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Instructions;

/// <summary>
/// Runs the supervisor on a fake core and counts what it executes; the device's own libraries do not count. Made to be called
/// in an <see cref="InstrumentedContext"/>: elsewhere nothing is counted.
/// </summary>
public sealed class InstructionProbe : IDeviceBackend, ISpiBackend, ISerialBackend, ISerialLine, IBoardClock, IBoardIdentity, IBoardStorage
{
    private readonly FakeTripCore _core = new();
    private readonly InterlockSupervisor _supervisor;
    private ISerialReceiver? _receiver;
    private int _sent;
    private int _frames;

    public InstructionProbe()
    {
        using (DeviceBackend.Use(this))
        {
            _supervisor = new InterlockSupervisor(
                new SpiDevice(new SpiConnectionSettings(1, 5)), new SerialPort("COM2", ScpiLine.Baud), this, this, this);
        }

        _supervisor.Start();
        _core.State = TripState.Disarmed;
    }

    public long NowMilliseconds { get; private set; } = 5_000;

    public string SerialNumber => "B0001";

    public string[] PortNames => ["COM2"];

    IGpioBackend IDeviceBackend.Gpio => throw new NotSupportedException();

    ISpiBackend IDeviceBackend.Spi => this;

    ISerialBackend IDeviceBackend.Serial => this;

    /// <summary>
    /// Instructions and SPI frames of each of so many passes, a millisecond apart, while the host is silent; the first second is left
    /// out.
    /// </summary>
    public static long[][] IdlePasses(int passes)
    {
        var probe = new InstructionProbe();
        for (int i = 0; i < 1000; i++)
            probe.Pass();
        return [.. Enumerable.Range(0, passes).Select(_ =>
        {
            int frames = probe._frames;
            long instructions = probe.Pass();
            return new[] { instructions, probe._frames - frames };
        })];
    }

    /// <summary>Instructions of the passes from a line's arrival to the end of its answer, for the second of two equal lines.</summary>
    public static long Query(string line)
    {
        var probe = new InstructionProbe();
        probe.Ask(line);
        return probe.Ask(line);
    }

    /// <summary>The same for each of some lines.</summary>
    public static long[] Queries(string[] lines) => [.. lines.Select(Query)];

    /// <summary>Instructions of one call of LittleEndian.ReadUInt16.</summary>
    public static long ReadUInt16() => Counted(() => LittleEndian.ReadUInt16([1, 2], 0));

    /// <summary>Instructions of a CRC over so many bytes.</summary>
    public static long Crc(int bytes)
    {
        var data = new byte[bytes];
        Crc16.Frame(data, 0, bytes);
        return Counted(() => Crc16.Frame(data, 0, bytes));
    }

    public bool TryOpen(SpiConnectionSettings settings) => true;

    void ISpiBackend.Close(SpiConnectionSettings settings)
    {
    }

    public int MinimumClockHertz(int busId) => 1;

    public int MaximumClockHertz(int busId) => TripCoreSpi.MaxClockHertz;

    // The fake core uses the contract too.
    public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        _frames++;
        bool wasPaused = Meter.IsPaused;
        Meter.IsPaused = true;
        ((ISpiBackend)_core).Transfer(settings, write, read);
        Meter.IsPaused = wasPaused;
    }

    public ISerialLine Open(SerialPort port, ISerialReceiver receiver)
    {
        _receiver = receiver;
        return this;
    }

    public void DeliverArrived()
    {
    }

    public void Transmit(ReadOnlySpan<byte> data) => _sent += data.Length;

    void ISerialLine.Close()
    {
    }

    public uint RandomWord() => 0xC0FFEE;

    public bool IsLasting => false;

    public int Read(int slot, byte[] buffer) => 0;

    public bool Write(int slot, byte[] buffer, int length) => false;

    private long Pass()
    {
        NowMilliseconds++;
        return Counted(_supervisor.Pass);
    }

    private static long Counted(Action run)
    {
        long before = Meter.Count;
        Meter.IsPaused = false;
        run();
        Meter.IsPaused = true;
        return Meter.Count - before;
    }

    private long Ask(string line)
    {
        int before = _sent;
        _receiver!.Accept(Encoding.ASCII.GetBytes(line + "\n"));
        long instructions = 0;
        for (int i = 0; i < 100 && _sent == before; i++)
            instructions += Pass();
        return _sent > before ? instructions : throw new InvalidOperationException($"no answer to {line}");
    }
}
