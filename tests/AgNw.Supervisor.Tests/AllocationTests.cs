using System.Device.Spi;
using System.IO.Ports;
using AgNw.Contract;
using AgNw.DeviceApi;
using AgNw.Supervisor.Board;

namespace AgNw.Supervisor.Tests;

/// <summary>
/// Bytes allocated in the steady loop, measured on .NET. The core here is a table of ready replies, so that the bench itself allocates
/// nothing while it is measured.
/// </summary>
[TestClass]
public sealed class AllocationTests : IDeviceBackend, ISpiBackend, ISerialBackend, ISerialLine, IBoardClock, IBoardIdentity, IBoardStorage
{
    private readonly uint[] _registers = new uint[256];
    private ISerialReceiver? _receiver;
    private long _sent;

    public IGpioBackend Gpio => throw new NotSupportedException();

    public ISpiBackend Spi => this;

    public ISerialBackend Serial => this;

    public string[] PortNames => [];

    public long NowMilliseconds { get; private set; }

    public string SerialNumber => "B0001";

    [TestMethod]
    public void An_idle_pass_allocates_nothing()
    {
        InterlockSupervisor supervisor = Started();
        long allocated = Measure(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                NowMilliseconds += 5;
                supervisor.Pass();
            }
        });

        Assert.AreEqual(0, allocated);
        Assert.IsFalse(supervisor.HasFailed);
    }

    [TestMethod]
    [DataRow("STATE?;CAUS?;:MEAS:CURR?;VOLT?\n")]
    [DataRow("*STB?\n")]
    [DataRow("CONF:OVER:LEV?;:CONF:CRC?\n")]
    [DataRow("LOG:DATA? 0,64\n")]
    [DataRow("LOG:STAT?\n")]
    [DataRow("FOO\n")]
    [DataRow("SYST:ERR?\n")]
    public void A_line_that_is_answered_or_refused_allocates_nothing(string text)
    {
        InterlockSupervisor supervisor = Started();
        byte[] line = System.Text.Encoding.ASCII.GetBytes(text);
        long before = _sent;
        long allocated = Measure(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                _receiver!.Accept(line);
                supervisor.Pass();
            }
        });

        Assert.AreEqual(0, allocated);
        Assert.IsTrue(_sent > before || text == "FOO\n", "there was an answer");
    }

    public bool TryOpen(SpiConnectionSettings settings) => true;

    public void Close(SpiConnectionSettings settings)
    {
    }

    public int MinimumClockHertz(int busId) => 1;

    public int MaximumClockHertz(int busId) => 1;

    public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        read.Clear();
        if (write.Length < SpiFrame.ReadRequestBytes)
        {
            return;
        }

        int offset = write[0] == (byte)SpiOpcode.Write ? SpiReply.WriteOffset(write[2])
            : write[0] == (byte)SpiOpcode.Log ? SpiReply.LogOffset : SpiReply.ReadOffset;
        read[offset] = ReplyStatus.Ready;
        for (int i = 0; write[0] == (byte)SpiOpcode.Read && i < write[2]; i++)
        {
            BitConverter.TryWriteBytes(read[(offset + 1 + (4 * i))..], _registers[write[1] + i]);
        }

        if (write[0] == (byte)SpiOpcode.Log)
        {
            read[offset + 1] = write[5];
        }

        ushort crc = CrcParameters.FrameInitial;
        foreach (byte value in read[offset..^2])
        {
            crc = Crc16.Update(crc, value);
        }

        BitConverter.TryWriteBytes(read[^2..], crc);
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

    public void Close()
    {
    }

    public uint RandomWord() => 1;

    public int Read(int slot, byte[] buffer) => 0;

    public bool Write(int slot, byte[] buffer, int length) => false;

    // The first run warms up what .NET allocates once (code, type data).
    private static long Measure(Action run)
    {
        run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private InterlockSupervisor Started()
    {
        _registers[Registers.Id] = ContractVersion.Identity;
        _registers[Registers.Contract] = (uint)ContractVersion.Major << ContractFields.MajorShift;
        _registers[Registers.Status] = (uint)TripState.Disarmed | StatusFields.BootedMask;
        _registers[Registers.BootId] = 7;
        using (DeviceBackend.Use(this))
        {
            var supervisor = new InterlockSupervisor(
                new SpiDevice(new SpiConnectionSettings(1, 5)), new SerialPort("COM2"), this, this, this);
            supervisor.Start();
            return supervisor;
        }
    }
}
