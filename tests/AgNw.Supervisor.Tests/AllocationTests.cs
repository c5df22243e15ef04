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
    public void An_idle_pass_allocates_nothing() => Demand([]);

    [TestMethod]
    public void A_pass_that_ferries_records_allocates_nothing()
    {
        byte[] name = [7, 0, 0, 0, 0, 0, 0, 0];
        uint check = Crc32.Of(name, 0, name.Length);
        Demand([$"LOG:DATA? 0,{TripCoreSpi.MaxRecords}", $"LOG:ACK #H7,0,#H{check:X8};DATA? 0,{TripCoreSpi.MaxRecords}"]);
    }

    [TestMethod]
    public void A_pass_that_answers_or_refuses_allocates_nothing() => Demand(
    [
        "STATE?;CAUS?;:MEAS:CURR?;VOLT?", "*STB?", "*IDN?", "CONF:OVER:LEV?;:CONF:CRC?", "LOG:STAT?", "STAT:OPER?;QUES?", "CONF:OVER:LEV 1.5 mA;ENAB ON",
        "FOO", "ARM #H0,1", "SYST:ERR?", "SYST:LINK?",
    ]);

    // A line each second pass, so that those between do what an idle board does.
    private void Demand(string[] lines)
    {
        InterlockSupervisor supervisor = Started();
        byte[][] bytes = [.. lines.Select(line => System.Text.Encoding.ASCII.GetBytes(line + "\n"))];
        void Passes(int passes)
        {
            for (int i = 0; i < passes; i++)
            {
                NowMilliseconds += 5;
                if (bytes.Length > 0 && i % 2 == 0)
                {
                    _receiver!.Accept(bytes[i / 2 % bytes.Length]);
                }

                supervisor.Pass();
            }
        }

        // The first passes warm up what .NET allocates once (code, type data).
        Passes(1000);
        long sent = _sent;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Passes(100_000);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsFalse(supervisor.HasFailed);
        Assert.AreEqual(lines.Length > 0, _sent > sent, "answers were sent");
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

    public bool IsLasting => false;

    public int Read(int slot, byte[] buffer) => 0;

    public bool Write(int slot, byte[] buffer, int length) => false;

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
