using System.Device.Spi;
using System.IO.Ports;
using System.Text;
using AgNw.DeviceApi;
using AgNw.Supervisor.Board;

namespace AgNw.Supervisor.Tests.Bench;

/// <summary>A supervisor between a fake core and a host that types lines; time moves only when the test says so.</summary>
internal sealed class SupervisorBench : IDeviceBackend, ISerialBackend, ISerialLine, IBoardClock, IBoardIdentity, IBoardStorage
{
    private readonly List<byte> _sent = [];
    private readonly Dictionary<int, byte[]> _stored = [];
    private ISerialReceiver? _receiver;

    /// <param name="core">null for one just powered up</param>
    /// <param name="start">false to start it later</param>
    /// <param name="storage">memory that a former power-up used; null for an empty one</param>
    public SupervisorBench(FakeTripCore? core = null, bool start = true, IBoardStorage? storage = null)
    {
        Core = core ?? new FakeTripCore();
        using (DeviceBackend.Use(this))
        {
            Supervisor = new InterlockSupervisor(
                new SpiDevice(new SpiConnectionSettings(1, 5)), new SerialPort("COM2", Contract.ScpiLine.Baud), this, this, storage ?? this);
        }

        if (start)
        {
            Supervisor.Start();
        }
    }

    public FakeTripCore Core { get; }

    public InterlockSupervisor Supervisor { get; }

    public long NowMilliseconds { get; private set; } = 5_000;

    public bool HasStorage { get; set; } = true;

    public bool IsLasting => HasStorage;

    public int BytesLost { get; private set; }

    public string SerialNumber => "B0001";

    IGpioBackend IDeviceBackend.Gpio => throw new NotSupportedException();

    ISpiBackend IDeviceBackend.Spi => Core;

    ISerialBackend IDeviceBackend.Serial => this;

    public string[] PortNames => ["COM2"];

    public uint RandomWord() => 0xC0FFEE;

    public int Read(int slot, byte[] buffer)
    {
        byte[] held = _stored.GetValueOrDefault(slot, []);
        held.AsSpan(0, Math.Min(held.Length, buffer.Length)).CopyTo(buffer);
        return held.Length;
    }

    public bool Write(int slot, byte[] buffer, int length)
    {
        if (HasStorage)
        {
            _stored[slot] = buffer[..length];
        }

        return HasStorage;
    }

    public ISerialLine Open(SerialPort port, ISerialReceiver receiver)
    {
        _receiver = receiver;
        return this;
    }

    public void DeliverArrived()
    {
    }

    public void Transmit(ReadOnlySpan<byte> data) => _sent.AddRange(data);

    public void Close() => _receiver = null;

    /// <summary>Lets bytes arrive, without a pass.</summary>
    public void Arrive(ReadOnlySpan<byte> data) => BytesLost += data.Length - _receiver!.Accept(data);

    /// <summary>Lets time go by, with passes whenever the supervisor asks for one.</summary>
    public void Wait(long milliseconds)
    {
        long end = NowMilliseconds + milliseconds;
        while (Supervisor.NextDue <= end)
        {
            NowMilliseconds = Math.Max(NowMilliseconds, Supervisor.NextDue);
            Supervisor.Pass();
        }

        NowMilliseconds = end;
    }

    /// <summary>Types a line and returns the raw answer.</summary>
    public byte[] AskBytes(string line)
    {
        _sent.Clear();
        Arrive(Encoding.Latin1.GetBytes(line + "\n"));
        do
        {
            Supervisor.Pass();
        }
        while (Supervisor.NextDue < NowMilliseconds);
        return [.. _sent];
    }

    /// <summary>Types a line and returns the answer without its line feed.</summary>
    public string Ask(string line)
    {
        string answer = Encoding.Latin1.GetString(AskBytes(line));
        Assert.IsTrue(answer.Length == 0 || answer[^1] == '\n', $"'{answer}' ends with a line feed");
        return answer.Length == 0 ? answer : answer[..^1];
    }

    /// <summary>Types a line that must not fail.</summary>
    public void Do(string line)
    {
        string answer = Ask(line);
        Assert.AreEqual("", answer, line);
        Assert.AreEqual("0,\"No error\"", Ask("SYST:ERR?"), line);
    }

    /// <summary>Types a line and returns the error number that it leaves.</summary>
    public int ErrorOf(string line)
    {
        Ask(line);
        return NextError();
    }

    /// <summary>Takes the oldest error's number.</summary>
    public int NextError() =>
        int.Parse(Ask("SYST:ERR?").Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
}
