using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Events;

namespace AgNw.Interlock.Tests.Support;

/// <summary>
/// A board that answers as the protocol page says, without any physics: settings are kept as text, the log is a list. What a test wants
/// otherwise it puts into <see cref="Answers"/>.
/// </summary>
internal sealed class FakeBoard
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _errors = new();

    public FakeBoard()
    {
        Time = new FakeTime();
        Stream = new BoardStream(Time, Answer);
    }

    public FakeTime Time { get; }

    public BoardStream Stream { get; private set; }

    public InterlockOptions Options => new() { TimeProvider = Time };

    /// <summary>Replies to whole lines, before anything else is tried; null = no reply.</summary>
    public Dictionary<string, Func<byte[]?>> Answers { get; } = [];

    public string Serial { get; set; } = "0001";

    public string State { get; set; } = "DISARMED";

    public string Contract { get; set; } = string.Create(
        CultureInfo.InvariantCulture, $"{ContractVersion.Major},{ContractVersion.Minor},#H{ContractVersion.Crc:X8},#H{ContractVersion.Crc:X8}");

    public string Calibration { get; set; } = "NEVER,0,0";

    public string ProofTest { get; set; } = "NEVER,0,0,\"\"";

    public uint Boot { get; set; } = 0xB0070001;

    public List<RawRecord> Log { get; } = [];

    public uint Tail { get; set; }

    public long Ticks { get; set; } = 1000;

    public short[] CaptureCurrent { get; set; } = [];

    public void Queue(int number, string text) => _errors.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{number},\"{text}\""));

    public void AddRecord(RecordKind kind, uint value = 0, long ticks = 0) =>
        Log.Add(RawRecord.Create((ushort)Log.Count, kind, 0, ticks, value));

    public Task<InterlockDriver> ConnectAsync() => InterlockDriver.ConnectAsync(Stream, Options);

    /// <summary>The same board on a new line.</summary>
    public BoardStream Replug() => Stream = new BoardStream(Time, Answer);

    public static byte[] Line(string text) => Encoding.ASCII.GetBytes(text + "\n");

    /// <summary>A block as it stands on the wire.</summary>
    public static byte[] Block(uint boot, uint from, uint count, byte[] items)
    {
        byte[] block = new byte[12 + items.Length + 4];
        BinaryPrimitives.WriteUInt32LittleEndian(block, boot);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), from);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(8), count);
        items.CopyTo(block, 12);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(block.Length - 4), BlockCrc.Compute(block.AsSpan(0, block.Length - 4)));
        string length = block.Length.ToString(CultureInfo.InvariantCulture);
        return [.. Encoding.ASCII.GetBytes($"#{length.Length}{length}"), .. block, (byte)'\n'];
    }

    public static byte[] Bytes(IEnumerable<RawRecord> records)
    {
        List<byte> bytes = [];
        foreach (RawRecord record in records)
        {
            byte[] one = new byte[16];
            record.WriteTo(one);
            bytes.AddRange(one);
        }

        return [.. bytes];
    }

    private byte[] Answer(string line)
    {
        if (Answers.TryGetValue(line, out Func<byte[]?>? special)) return special() ?? [];
        string[] parts = line.Split(";:");
        if (parts.Length == 1) return One(line);
        return Line(string.Join(';', parts.Select(p => Encoding.ASCII.GetString(One(p)).TrimEnd('\n'))));
    }

    private byte[] One(string line)
    {
        string[] words = line.Split(' ', 2);
        string header = words[0];
        if (header == ScpiHeader.Query(ScpiCommand.State)) return Line(State);
        string parameter = words.Length > 1 ? words[1] : string.Empty;
        switch (header)
        {
            case "SYSTem:ERRor?": return Line(_errors.TryDequeue(out string? error) ? error : "0,\"No error\"");
            case "*IDN?": return Line($"AgNw,Interlock,{Serial},0.1.0");
            case "SYSTem:CONTract?": return Line(Contract);
            case "SYSTem:TIME?": return Line(Ticks.ToString(CultureInfo.InvariantCulture));
            case "CAUSe?" or "CAUSe:FIRSt?" or "CAUSe:EFFective?": return Line("NONE");
            case "MEASure:CURRent?" or "MEASure:VOLTage?": return Line("0.0015");
            case "CALibration:STATe?": return Line(Calibration);
            case "PROoftest:STATe?": return Line(ProofTest);
            case "SYSTem:STORage?": return Line("KEPT");
            case "BEAM:TIME?": return Line("96");
            case "LOG:STATe?": return Line(string.Create(CultureInfo.InvariantCulture, $"#H{Boot:X8},{Tail},{Log.Count},0"));
            case "LOG:DATA?": return LogData(parameter);
            case "CAPTure:STATe?":
                return Line(string.Create(CultureInfo.InvariantCulture, $"{(CaptureCurrent.Length > 0 ? "FROZEN" : "RUNNING")},480,{CaptureCurrent.Length}"));
            case "CAPTure:DATA?": return CaptureBlock(parameter);
            case "CONFigure:CRC?" or "CONFigure:CRC:STAGed?": return Line("#H12345678");
            default: return Setting(header, parameter);
        }
    }

    private byte[] Setting(string header, string parameter)
    {
        if (header.StartsWith("LOG:ACK", StringComparison.Ordinal))
        {
            string[] parts = parameter.Split(',');
            Tail = uint.Parse(parts[1], CultureInfo.InvariantCulture);
            return [];
        }

        if (!header.EndsWith('?'))
        {
            _settings[header] = parameter;
            return [];
        }

        return _settings.TryGetValue(header[..^1], out string? value) ? Line(value) : [];
    }

    private byte[] LogData(string parameter)
    {
        uint from = uint.Parse(parameter.Split(',')[0], CultureInfo.InvariantCulture);
        RawRecord[] records = [.. Log.Skip((int)from).Take(64)];
        return Block(Boot, from, (uint)records.Length, Bytes(records));
    }

    private byte[] CaptureBlock(string parameter)
    {
        string[] parts = parameter.Split(',');
        int from = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int count = int.Parse(parts[1], CultureInfo.InvariantCulture);
        byte[] items = new byte[count * 4];
        for (int index = 0; index < count; index++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(items.AsSpan(index * 4), CaptureCurrent[from + index]);
            BinaryPrimitives.WriteInt16LittleEndian(items.AsSpan((index * 4) + 2), (short)-CaptureCurrent[from + index]);
        }

        return Block(Boot, (uint)from, (uint)count, items);
    }
}
