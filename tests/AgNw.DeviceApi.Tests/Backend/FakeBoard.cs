using System.Device.Gpio;
using System.Device.Spi;
using System.IO.Ports;

namespace AgNw.DeviceApi.Tests.Backend;

/// <summary>A board that writes down what devices do to it. 4 pins, no analogue side, a serial line fed by the test.</summary>
internal sealed class FakeBoard : IDeviceBackend, IGpioBackend, ISpiBackend, ISerialBackend, ISerialLine
{
    private readonly Dictionary<int, PinEdgeHandler> _watched = [];
    private readonly HashSet<(int Bus, int ChipSelect)> _claimed = [];

    public List<string> Events { get; } = [];

    public Queue<byte> Arriving { get; } = new();

    public List<byte> Transmitted { get; } = [];

    public int Overruns { get; private set; }

    public ISerialReceiver? Receiver { get; private set; }

    public byte[] Answer { get; set; } = [];

    IGpioBackend IDeviceBackend.Gpio => this;

    ISpiBackend IDeviceBackend.Spi => this;

    ISerialBackend IDeviceBackend.Serial => this;

    public int PinCount => 4;

    public string[] PortNames => ["COM2"];

    public bool[] Levels { get; } = new bool[4];

    public void Edge(int pin, bool high)
    {
        Levels[pin] = high;
        if (_watched.TryGetValue(pin, out PinEdgeHandler? handler))
        {
            handler(pin, high);
        }
    }

    public void Arrive(params byte[] data)
    {
        foreach (byte value in data)
        {
            Arriving.Enqueue(value);
        }
    }

    public bool IsModeSupported(int pinNumber, PinMode mode) => mode != PinMode.OutputOpenSource;

    public void SetMode(int pinNumber, PinMode mode) => Events.Add($"mode {pinNumber} {mode}");

    public bool Read(int pinNumber) => Levels[pinNumber];

    public void Write(int pinNumber, bool high)
    {
        Levels[pinNumber] = high;
        Events.Add($"drive {pinNumber} {(high ? "high" : "low")}");
    }

    public void Watch(int pinNumber, PinEdgeHandler handler)
    {
        if (handler is null)
        {
            _watched.Remove(pinNumber);
        }
        else
        {
            _watched[pinNumber] = handler;
        }
    }

    public bool TryOpen(SpiConnectionSettings settings) => _claimed.Add((settings.BusId, settings.ChipSelectLine));

    public void Close(SpiConnectionSettings settings) => _claimed.Remove((settings.BusId, settings.ChipSelectLine));

    public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        Events.Add($"spi {Convert.ToHexString(write)} read {read.Length}");
        Answer.AsSpan(0, Math.Min(read.Length, Answer.Length)).CopyTo(read);
    }

    public int MinimumClockHertz(int busId) => 100_000;

    public int MaximumClockHertz(int busId) => 6_750_000;

    public ISerialLine Open(SerialPort port, ISerialReceiver receiver)
    {
        Receiver = receiver;
        return this;
    }

    public void DeliverArrived()
    {
        byte[] data = [.. Arriving];
        Arriving.Clear();
        Overruns += data.Length - Receiver!.Accept(data);
    }

    public void Transmit(ReadOnlySpan<byte> data) => Transmitted.AddRange(data);

    public void Close() => Receiver = null;
}
