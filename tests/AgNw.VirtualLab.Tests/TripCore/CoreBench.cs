using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Tests.TripCore;

/// <summary>A trip core with a supervisor's habits: frames, configuration, arming, reading the log. All ticks are the core's.</summary>
internal sealed class CoreBench
{
    public const uint BootId = 0x1234ABCD;

    private readonly byte[] request = new byte[SpiFrame.MaxBytes];
    private readonly byte[] reply = new byte[SpiFrame.MaxBytes];

    public CoreBench(TripCoreModel? core = null)
    {
        Core = core ?? new TripCoreModel(null, null, new TripCoreOptions());
        Core.OutputsChanged += (tick, outputs) => Outputs.Add((tick, outputs));
    }

    public TripCoreModel Core { get; }

    /// <summary>Every change on the wires outside the core.</summary>
    public List<(long Tick, PhysicalOutputs Outputs)> Outputs { get; } = [];

    public SpiTiming Timing { get; set; } = SpiTiming.Fastest;

    /// <summary>The words that Configure stages; start from the resets.</summary>
    public uint[] Configuration { get; } = (uint[])ConfigurationWords.Reset.Clone();

    public uint this[byte address]
    {
        get => Configuration[address - Registers.ConfigFirst];
        set => Configuration[address - Registers.ConfigFirst] = value;
    }

    public uint ConfigurationCrc
    {
        get
        {
            var running = Crc32.Begin();
            foreach (var word in Configuration)
            {
                running = Crc32.Update(running, word);
            }

            return Crc32.End(running);
        }
    }

    /// <summary>Writes a register; returns the reply's status byte.</summary>
    public byte Write(byte address, params uint[] words)
    {
        var length = SpiFrame.Write(request, address, words, 0, words.Length);
        Core.Frame(request.AsSpan(0, length), reply.AsSpan(0, length), Timing);
        return reply[length - SpiFrame.CrcBytes - 1];
    }

    public uint[] Read(byte address, int words)
    {
        var length = SpiFrame.Read(request, address, words);
        Core.Frame(request.AsSpan(0, length), reply.AsSpan(0, length), Timing);
        var start = SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes;
        var crc = Crc16.Frame(reply, start, length - start - SpiFrame.CrcBytes);
        Assert.AreEqual(crc, LittleEndian.ReadUInt16(reply, length - SpiFrame.CrcBytes), "CRC of a reply");
        var result = new uint[words];
        for (var i = 0; i < words; i++)
        {
            result[i] = BinaryPrimitives.ReadUInt32LittleEndian(reply.AsSpan(start + 1 + (4 * i)));
        }

        return result;
    }

    public uint Read(byte address) => Read(address, 1)[0];

    /// <summary>The reply of a CAPTURE frame from its count on.</summary>
    public byte[] Capture(uint from, int pairs)
    {
        var length = SpiFrame.Capture(request, from, pairs);
        Core.Frame(request.AsSpan(0, length), reply.AsSpan(0, length), Timing);
        return reply[(SpiFrame.CaptureRequestBytes + TripCoreSpi.TurnaroundBytes + 1)..length];
    }

    /// <summary>Boots, passes the self-test and commits the configuration; ends DISARMED with the DACs settled and a heartbeat.</summary>
    public void Prepare()
    {
        Write(Registers.BootId, BootId);
        Write(Registers.Selftest, Keys.SelftestBegin);
        Write(Registers.Selftest, Keys.SelftestPass);
        Commit();
        Kick();
    }

    public void Commit()
    {
        for (var first = 0; first < Configuration.Length; first += TripCoreSpi.MaxWords)
        {
            Write((byte)(Registers.ConfigFirst + first), Configuration[first..(first + TripCoreSpi.MaxWords)]);
        }

        Core.AdvanceTo(Core.Now + (2 * TripCoreTiming.ConfigScan));
        Write(Registers.Commit, ConfigurationCrc);
        Core.AdvanceTo(Core.Now + TripCoreTiming.DacSettle + (2 * TripCoreTiming.ConfigScan));
    }

    public void Kick() => Write(Registers.Kick, Keys.Kick);

    public void Arm()
    {
        Write(Registers.Arm, ConfigurationCrc);
        Assert.AreEqual(TripState.Armed, Core.State, $"ARM refused: REFUSAL 0x{Core.Peek(Registers.Refusal):X8}");
        Core.AdvanceTo(Core.Now + 100);
    }

    /// <summary>Every record in the log, in the order of sequences.</summary>
    public List<LogEntry> Log()
    {
        var entries = new List<LogEntry>();
        var record = new byte[RecordLayout.Bytes];
        for (var sequence = Core.Peek(Registers.LogTail); Core.TryReadRecord(sequence, record); sequence++)
        {
            Assert.IsTrue(EventRecord.CrcIsGood(record, 0), $"CRC of record {sequence}");
            Assert.AreEqual((ushort)sequence, EventRecord.Sequence(record, 0));
            entries.Add(new LogEntry(
                EventRecord.Kind(record, 0), EventRecord.Ticks(record, 0), EventRecord.Value(record, 0), EventRecord.State(record, 0)));
        }

        return entries;
    }

    public LogEntry Single(RecordKind kind) => Log().Single(entry => entry.Kind == kind);
}
