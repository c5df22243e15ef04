using System.Text;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// The compiled Verilog on its board: SRAM, converters, read-backs that follow their outputs as the model's do, an SPI master. Time is
/// ticks since reset and goes on only by RunTo and Frame. Single-threaded.
/// </summary>
public sealed unsafe class GatewareCore : IDisposable
{
    private const int RecordWords = RecordLayout.Bytes / 2;
    private const int ChangesAtOnce = 256;

    /// <summary>Of the range in the wires of the library.</summary>
    private const int RangeShift = 7;

    /// <summary>The capture's ring lies in the SRAM's upper half.</summary>
    private const int CaptureFirst = 1 << 17;
    private const int PairWords = 2;

    private readonly GatewareLibrary _library;
    private readonly TripCoreOptions _options;
    private readonly bool _owns;
    private nint _board;

    /// <param name="path">library that GatewareBuild made</param>
    /// <param name="options">delays of the read-backs; what the counters hold at reset</param>
    public GatewareCore(string path, TripCoreOptions options)
        : this(new GatewareLibrary(path), options) => _owns = true;

    internal GatewareCore(GatewareLibrary library, TripCoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(options);
        _library = library;
        _options = options;
        _board = library.Create();
        Reset();
    }

    private enum Event
    {
        Input,
        Pulse,
        Samples,
        ReadBack,
        Flip,
    }

    /// <summary>Last edge computed, ticks since reset.</summary>
    public long Now => _library.Tick(_board);

    public TripState State => (TripState)_library.State(_board);

    /// <summary>Sequence that the next record will have.</summary>
    public uint LogHead => _library.Head(_board);

    /// <summary>The FPGA is configured anew; pins and SRAM stay as they are, and Changes begins again.</summary>
    public void Reset()
    {
        var delays = stackalloc int[]
        {
            _options.SwitchReadBackDelay, _options.CrowbarReadBackDelay, _options.LineReadBackDelay, _options.LineReadBackDelay,
            _options.LineReadBackDelay,
        };
        _library.Start(_board, delays, (ulong)_options.TimeAtReset, _options.SequenceAtReset);
    }

    public void RunTo(long tick) => _library.Run(_board, tick);

    /// <summary>The level of a pin as seen from an edge on, also in the middle of a frame.</summary>
    public void SetInput(long tick, InputLine line, bool level) => Schedule(tick, Event.Input, (int)line, level ? 1 : 0);

    /// <summary>A pulse on a comparator between the edge before and this one, too short for a flip-flop.</summary>
    public void Pulse(long tick, InputLine line) => Schedule(tick, Event.Pulse, (int)line, 0);

    /// <summary>Codes of every sample taken at an edge or later.</summary>
    public void SetSamples(long tick, int current, int voltage) => Schedule(tick, Event.Samples, current, voltage);

    /// <summary>A read-back pin shows a level from an edge on whatever its output does; null releases it.</summary>
    public void ForceReadBack(long tick, OutputLine readBack, bool? level) =>
        Schedule(tick, Event.ReadBack, (int)readBack - SafeOutputs.ReadbackShift, level is { } forced ? forced ? 1 : 0 : -1);

    /// <summary>A bit of the live configuration, as the scanner reads it, flips at an edge: seen by the next.</summary>
    public void FlipLiveConfigurationBit(long tick, byte address, int bit) =>
        Schedule(tick + 1, Event.Flip, address - Registers.ConfigFirst, bit);

    /// <summary>A register takes a value after an edge that is not before Now.</summary>
    /// <param name="tick">the edge</param>
    /// <param name="register">path in the Verilog; one of those in bench/preset.cpp</param>
    /// <param name="value">the value</param>
    /// <param name="place">of a memory or of a group's lines: which</param>
    /// <exception cref="ArgumentException">it is not one of those</exception>
    internal void Preset(long tick, string register, uint value, int place = 0)
    {
        int number;
        fixed (byte* name = Encoding.ASCII.GetBytes(register + '\0'))
        {
            number = _library.PresetNumber(name);
        }

        if (number < 0)
        {
            throw new ArgumentException($"The compiled Verilog knows no register {register} that can be set; add it to bench/preset.cpp.", nameof(register));
        }

        _library.Preset(_board, tick + 1, number, place, value);
    }

    /// <summary>Puts a pair into the capture's ring.</summary>
    internal void SetPair(int place, int current, int voltage)
    {
        var words = stackalloc ushort[] { (ushort)current, (ushort)voltage };
        _library.SetSram(_board, CaptureFirst + (place * PairWords), PairWords, words);
    }

    /// <summary>Codes of consecutive samples, the first with this index (sample n is taken at tick 48n): current low, voltage high.</summary>
    public void Stream(long firstSample, ReadOnlySpan<uint> codes)
    {
        fixed (uint* pointer = codes)
        {
            _library.Stream(_board, firstSample, pointer, codes.Length);
        }
    }

    /// <summary>One chip-select assertion, seen low from the next edge on.</summary>
    /// <param name="mosi">bits sent, most significant first</param>
    /// <param name="bits">how many bits are clocked</param>
    /// <param name="miso">takes the whole bytes received</param>
    /// <param name="timing">the master's clock; a negative recovery leaves chip select low</param>
    public void Frame(ReadOnlySpan<byte> mosi, int bits, Span<byte> miso, SpiTiming timing)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, mosi.Length * 8);
        ArgumentOutOfRangeException.ThrowIfLessThan(miso.Length, bits / 8);
        fixed (byte* sent = mosi, received = miso)
        {
            _library.Frame(
                _board, sent, bits, received, timing.TicksNumerator, timing.TicksDenominator, timing.Lead, timing.Trail, timing.Recovery);
        }
    }

    /// <summary>Changes of the wires since reset, from a place in their list on; the first is the state at reset.</summary>
    public IReadOnlyList<(long Tick, PhysicalOutputs Outputs)> Changes(int from)
    {
        var ticks = stackalloc long[ChangesAtOnce];
        var levels = stackalloc uint[ChangesAtOnce];
        var all = new List<(long, PhysicalOutputs)>();
        int count;
        while ((count = _library.Changes(_board, from + all.Count, ticks, levels, ChangesAtOnce)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                var wires = levels[i];
                bool Bit(int bit) => (wires & (1u << bit)) != 0;
                all.Add((ticks[i], new PhysicalOutputs(Bit(0), Bit(1), Bit(2), Bit(3), Bit(4), Bit(5), Bit(6), (CurrentRange)(wires >> RangeShift))));
            }
        }

        return all;
    }

    /// <summary>The bytes that stand in the ring at the place of a sequence.</summary>
    public byte[] Record(uint sequence)
    {
        var words = stackalloc ushort[RecordWords];
        _library.Sram(_board, PlaceOf(sequence), RecordWords, words);
        var record = new byte[RecordLayout.Bytes];
        for (var i = 0; i < RecordWords; i++)
        {
            LittleEndian.WriteUInt16(record, 2 * i, words[i]);
        }

        return record;
    }

    /// <summary>Puts a record into the ring at the place of its sequence.</summary>
    public void SetRecord(uint sequence, ReadOnlySpan<byte> record)
    {
        var words = stackalloc ushort[RecordWords];
        for (var i = 0; i < RecordWords; i++)
        {
            words[i] = (ushort)(record[2 * i] | (record[(2 * i) + 1] << 8));
        }

        _library.SetSram(_board, PlaceOf(sequence), RecordWords, words);
    }

    /// <summary>Fault injection: of so many reads of the SRAM one has a flipped bit; 0 for none.</summary>
    public void SpoilReads(uint seed, uint oneIn) => _library.SpoilReads(_board, seed, oneIn);

    public void Dispose()
    {
        if (_board == 0)
        {
            return;
        }

        _library.Destroy(_board);
        _board = 0;
        if (_owns)
        {
            _library.Dispose();
        }
    }

    private static int PlaceOf(uint sequence) => (int)(sequence % TripCoreLog.Capacity) * RecordWords;

    private void Schedule(long tick, Event what, int a, int b) => _library.Schedule(_board, tick, (int)what, a, b);
}
