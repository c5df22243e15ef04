using System.Device.Spi;
using AgNw.Contract;
using AgNw.DeviceApi;

namespace AgNw.Supervisor.Tests.Bench;

/// <summary>
/// The SPI side of a trip core as far as the supervisor needs it: a register file that answers real frames, the rules of the command
/// registers, a log and a capture. Nothing in it takes time. Faults are switched on by the test.
/// </summary>
internal sealed class FakeTripCore : ISpiBackend
{
    private readonly uint[] _registers = new uint[256];
    private readonly uint[] _live = new uint[Registers.ConfigWords];
    private uint _committedCrc;

    public FakeTripCore()
    {
        for (int i = 0; i < RegisterTable.Count; i++)
        {
            _registers[RegisterTable.Address[i]] = RegisterTable.Reset[i];
        }

        Array.Copy(ConfigurationWords.Reset, _live, _live.Length);
        State = TripState.Safe;
        _registers[Registers.Status] |= StatusFields.SettledMask;
    }

    /// <summary>Frames that were asked for; each entry is the request without its CRC.</summary>
    public List<byte[]> Requests { get; } = [];

    public List<byte[]> Records { get; } = [];

    public List<(short Current, short Voltage)> Capture { get; } = [];

    public bool IsSilent { get; set; }

    public bool Throws { get; set; }

    /// <summary>Refusal bits that the next command is given, whatever it is.</summary>
    public uint RefuseNext { get; set; }

    /// <summary>Called with the number of a frame; says whether its request or reply is damaged.</summary>
    public Func<int, Damage> Disturb { get; set; } = _ => Damage.None;

    /// <summary>A word of the staged configuration that does not keep its lowest bit.</summary>
    public byte StuckWord { get; set; }

    /// <summary>A staged word that is read with its lowest bit turned, though it is stored right.</summary>
    public byte MisreadWord { get; set; }

    public FakeFrontEnd FrontEnd { get; } = new();

    /// <summary>A core that takes frames whose CRC is wrong.</summary>
    public bool IgnoresCrc { get; set; }

    public int Kicks => Writes(Registers.Kick).Count;

    public ReadOnlySpan<uint> Live => _live;

    public TripState State
    {
        get => (TripState)(_registers[Registers.Status] & StatusFields.StateMask);
        set => _registers[Registers.Status] = (_registers[Registers.Status] & ~StatusFields.StateMask) | (uint)value;
    }

    public uint this[byte address]
    {
        get => _registers[address];
        set => _registers[address] = value;
    }

    /// <summary>Values written to a register, in order.</summary>
    public List<uint> Writes(byte address) =>
        [.. Requests.Where(r => r[0] == (byte)SpiOpcode.Write && r[1] == address).Select(r => BitConverter.ToUInt32(r, 3))];

    public void AddRecord(RecordKind kind, uint value)
    {
        var record = new byte[RecordLayout.Bytes];
        EventRecord.Write(record, 0, (ushort)_registers[Registers.LogHead], kind, (byte)State, 1000 + Records.Count, value);
        Records.Add(record);
        _registers[Registers.LogHead]++;
    }

    public void Trip(Cause cause)
    {
        State = TripState.Tripped;
        uint keep = _registers[Registers.Status] & ~(StatusFields.CausesMask | StatusFields.FirstCauseMask);
        _registers[Registers.Status] = keep | (1u << (StatusFields.CausesShift + (int)cause)) | ((uint)cause << StatusFields.FirstCauseShift);
    }

    public bool TryOpen(SpiConnectionSettings settings) => true;

    public void Close(SpiConnectionSettings settings)
    {
    }

    public int MinimumClockHertz(int busId) => 1;

    public int MaximumClockHertz(int busId) => TripCoreSpi.MaxClockHertz;

    public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        read.Clear();
        if (Throws)
        {
            throw new InvalidOperationException("the bus is \"gone\"");
        }

        if (IsSilent || write.Length < SpiFrame.ReadRequestBytes)
        {
            return;
        }

        Damage damage = Disturb(Requests.Count);
        if (damage == Damage.Request)
        {
            Requests.Add([0, 0, 0]);
            return;
        }

        Answer(write.ToArray(), read);
        if (damage == Damage.Reply)
        {
            read[^1] ^= 0x10;
        }
    }

    private void Answer(byte[] request, Span<byte> read)
    {
        int length = RequestBytes(request);
        bool good = Crc16.Frame(request, 0, length - SpiFrame.CrcBytes) == LittleEndian.ReadUInt16(request, length - SpiFrame.CrcBytes);
        if (!good && !IgnoresCrc)
        {
            _registers[Registers.LinkBad]++;
            return;
        }

        switch ((SpiOpcode)request[0])
        {
            case SpiOpcode.Read:
                Request(request, SpiFrame.ReadRequestBytes);
                var words = new byte[request[2] * SpiFrame.WordBytes];
                for (int i = 0; i < request[2]; i++)
                {
                    LittleEndian.WriteUInt32(words, i * SpiFrame.WordBytes, Read((byte)(request[1] + i)));
                }

                Reply(read, SpiReply.ReadOffset, words);
                break;
            case SpiOpcode.Write:
                Request(request, SpiFrame.WriteRequestBytes + (request[2] * SpiFrame.WordBytes));
                Reply(read, SpiReply.WriteOffset(request[2]), []);
                for (int i = 0; i < request[2]; i++)
                {
                    Write((byte)(request[1] + i), LittleEndian.ReadUInt32(request, 3 + (i * SpiFrame.WordBytes)));
                }

                break;
            case SpiOpcode.Log:
                Request(request, SpiFrame.LogRequestBytes);
                Reply(read, SpiReply.LogOffset, LogData(LittleEndian.ReadUInt32(request, 1), request[5]));
                break;
            default:
                Request(request, SpiFrame.CaptureRequestBytes);
                Reply(read, SpiReply.CaptureOffset, CaptureData(LittleEndian.ReadUInt32(request, 1), LittleEndian.ReadUInt16(request, 5)));
                break;
        }
    }

    private static int RequestBytes(byte[] request) => (SpiOpcode)request[0] switch
    {
        SpiOpcode.Read => SpiFrame.ReadRequestBytes,
        SpiOpcode.Write => SpiFrame.WriteRequestBytes + (request[2] * SpiFrame.WordBytes),
        SpiOpcode.Log => SpiFrame.LogRequestBytes,
        _ => SpiFrame.CaptureRequestBytes,
    };

    private void Request(byte[] frame, int length)
    {
        Assert.IsTrue(frame.AsSpan(length).IndexOfAnyExcept((byte)0) < 0, "zeros after the request");
        Requests.Add(frame[..(length - SpiFrame.CrcBytes)]);
    }

    private static void Reply(Span<byte> read, int offset, byte[] data)
    {
        var reply = new byte[1 + data.Length];
        reply[0] = ReplyStatus.Ready;
        data.CopyTo(reply, 1);
        reply.CopyTo(read[offset..]);
        BitConverter.TryWriteBytes(read[(offset + reply.Length)..], Crc16.Frame(reply, 0, reply.Length));
        Assert.AreEqual(read.Length, offset + reply.Length + SpiFrame.CrcBytes, "bytes clocked");
    }

    private byte[] LogData(uint from, int count)
    {
        var data = new byte[1 + (count * RecordLayout.Bytes)];
        uint tail = _registers[Registers.LogTail];
        uint head = _registers[Registers.LogHead];
        while (from - tail <= head - tail && data[0] < count && from + data[0] != head)
        {
            Records[(int)(from + data[0] - (head - (uint)Records.Count))].CopyTo(data, 1 + (data[0] * RecordLayout.Bytes));
            data[0]++;
        }

        return data;
    }

    private byte[] CaptureData(uint from, int count)
    {
        var data = new byte[2 + (count * CaptureLayout.PairBytes)];
        int valid = Math.Clamp(Capture.Count - (int)from, 0, count);
        LittleEndian.WriteUInt16(data, 0, (ushort)valid);
        for (int i = 0; i < valid; i++)
        {
            LittleEndian.WriteInt16(data, 2 + (i * 4), Capture[(int)from + i].Current);
            LittleEndian.WriteInt16(data, 4 + (i * 4), Capture[(int)from + i].Voltage);
        }

        return data;
    }

    private uint Read(byte address) => address switch
    {
        Registers.StagedCrc => Crc(_registers.AsSpan(Registers.ConfigFirst, Registers.ConfigWords)),
        Registers.ConfigCrc => Crc(_live),
        Registers.Inputs when State == TripState.Selftest => FrontEnd.Inputs,
        Registers.Outputs when State == TripState.Selftest => FrontEnd.Outputs,
        Registers.Adc when State == TripState.Selftest => FrontEnd.Adc(_live),
        Registers.SelftestTicks => FrontEnd.Ticks,
        _ => address == MisreadWord && address != 0 ? _registers[address] ^ 1 : _registers[address],
    };

    private static uint Crc(ReadOnlySpan<uint> words)
    {
        uint running = Crc32.Begin();
        foreach (uint word in words)
        {
            running = Crc32.Update(running, word);
        }

        return Crc32.End(running);
    }

    private void Write(byte address, uint value)
    {
        if (address >= Registers.ConfigFirst)
        {
            uint kept = value & ConfigurationWords.Mask[address - Registers.ConfigFirst];
            _registers[address] = address == StuckWord ? kept & ~1u : kept;
            return;
        }

        uint refusal = RefuseNext != 0 ? RefuseNext : Command(address, value);
        RefuseNext = 0;
        bool quiet = address is Registers.Kick or Registers.LogRelease;
        if (refusal != 0 || !quiet)
        {
            _registers[Registers.Refusal] = refusal == 0 ? 0 : (refusal << 8) | address;
        }
    }

    private uint Command(byte address, uint value)
    {
        const uint wrongState = 1u << (int)Refusal.WrongState;
        switch (address)
        {
            case Registers.BootId:
                if (_registers[Registers.BootId] != 0)
                {
                    return wrongState;
                }

                _registers[Registers.BootId] = value;
                _registers[Registers.Status] |= StatusFields.BootedMask;
                AddRecord(RecordKind.Boot, value);
                return 0;
            case Registers.Selftest when value == Keys.SelftestBegin:
                return Move(State is TripState.Safe or TripState.Fault or TripState.Disarmed, TripState.Selftest);
            case Registers.Selftest:
                return Move(State == TripState.Selftest, value == Keys.SelftestPass ? TripState.Disarmed : TripState.Fault);
            case Registers.Commit:
                if (State != TripState.Disarmed)
                {
                    return wrongState;
                }

                if (value != Read(Registers.StagedCrc))
                {
                    return 1u << (int)Refusal.CrcMismatch;
                }

                Array.Copy(_registers, Registers.ConfigFirst, _live, 0, _live.Length);
                _committedCrc = value;
                return 0;
            case Registers.Arm:
                uint bits = State == TripState.Disarmed ? 0 : wrongState;
                bits |= value == _committedCrc ? 0 : 1u << (int)Refusal.CrcMismatch;
                return bits == 0 ? Move(true, TripState.Armed) : bits;
            case Registers.Disarm:
                return Move(State is TripState.Armed or TripState.Bypass or TripState.Disarmed, TripState.Disarmed);
            case Registers.Bypass:
                return Move(State == TripState.Disarmed, TripState.Bypass);
            case Registers.Acknowledge:
                uint first = (_registers[Registers.Status] & StatusFields.FirstCauseMask) >> StatusFields.FirstCauseShift;
                if (State == TripState.Tripped && value != first)
                {
                    return 1u << (int)Refusal.WrongCause;
                }

                _registers[Registers.Status] &= State == TripState.Tripped ? ~StatusFields.CausesMask : uint.MaxValue;
                return Move(State == TripState.Tripped, TripState.Disarmed);
            case Registers.Trip:
                if (State is not (TripState.Armed or TripState.Bypass or TripState.Tripped))
                {
                    return wrongState;
                }

                Trip((Cause)value);
                return 0;
            case Registers.LogRelease:
                bool held = value - _registers[Registers.LogTail] <= _registers[Registers.LogHead] - _registers[Registers.LogTail];
                _registers[Registers.LogTail] = held ? value : _registers[Registers.LogTail];
                return held ? 0 : 1u << (int)Refusal.Sequence;
            case Registers.Mark:
                AddRecord(RecordKind.Mark, value);
                return 0;
            case Registers.Inject:
                FrontEnd.Inject(value);
                return State == TripState.Selftest ? 0 : wrongState;
            case Registers.BlankHand:
                _registers[address] = value;
                return 0;
            default:
                return 0;
        }
    }

    private uint Move(bool allowed, TripState state)
    {
        State = allowed ? state : State;
        return allowed ? 0 : 1u << (int)Refusal.WrongState;
    }
}
