using System.Diagnostics;
using System.Globalization;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Runs the compiled Verilog behind a model that is at work: the same pins at the same ticks, the same samples, the same SPI frames. Every
/// reply, every change of the wires and every record must be equal. Begins at the core's reset, or at a moment when GatewareReplay has
/// brought the Verilog to where the model stands. Ticks are the model's.
/// </summary>
/// <remarks>The first difference is thrown by CatchUp as a GatewareDifferenceException, and by no tap: what is thrown within a frame is the
/// supervisor's, which takes it for a fault of its own.</remarks>
public sealed class GatewareShadow : ITripCoreTap, IDisposable
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;

    private readonly TripCoreModel _core;
    private readonly GatewareCore _gateware;
    private readonly long _reset;
    private readonly long _from;
    private readonly Queue<(long Tick, PhysicalOutputs Outputs)> _expected = new();
    private readonly Stopwatch _running = new();
    private readonly long _joined;
    private readonly byte[] _miso = new byte[SpiFrame.MaxBytes];
    private uint[] _codes = new uint[1024];
    private long _nextSample;
    private uint _pins;
    private uint _sequence;
    private int _seen;
    private long _records;
    private long _frames;
    private long _changes;
    private GatewareDifferenceException? _difference;

    /// <param name="core">the model; stands at <paramref name="reset"/>, or later where the gateware was brought</param>
    /// <param name="gateware">the Verilog, at the same moment</param>
    /// <param name="reset">tick of the model at which the gateware was reset; a multiple of the sample period</param>
    /// <param name="pins">levels that the gateware's inputs were given</param>
    internal GatewareShadow(TripCoreModel core, GatewareCore gateware, long reset, uint pins)
    {
        _core = core;
        _gateware = gateware;
        _reset = reset;
        _from = core.Now;
        _joined = gateware.Now;
        _pins = pins;
        _nextSample = (core.Now / Period) + 1;
        _sequence = core.Peek(Registers.LogHead);
        _seen = gateware.Changes(0).Count;
        core.Tap = this;
        core.OutputsChanged += Expect;
        if (gateware.LogHead != _sequence || gateware.State != core.State)
        {
            throw Differs($"at the beginning: model {core.State}, log head {_sequence}, gateware {gateware.State}, log head {gateware.LogHead}");
        }
    }

    /// <summary>Follows a model from its reset on; nothing may have happened to it yet.</summary>
    /// <param name="core">the model</param>
    /// <param name="library">library that GatewareBuild made</param>
    /// <param name="options">with which the model was made; null for what they are by themselves</param>
    public static GatewareShadow FromReset(TripCoreModel core, string library, TripCoreOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(core);
        return core.Now == 0
            ? new GatewareShadow(core, new GatewareCore(library, options ?? new TripCoreOptions()), reset: 0, pins: 0)
            : throw new InvalidOperationException("The model is no longer at its reset.");
    }

    public ShadowCount Count => new(_from, _reset + _gateware.Now, _records, _frames, _changes, _gateware.Now - _joined, _running.Elapsed);

    public void PinsChanged(long tick, uint pins)
    {
        for (var changed = pins ^ _pins; changed != 0; changed &= changed - 1)
        {
            var line = (InputLine)int.TrailingZeroCount((int)changed);
            _gateware.SetInput(tick - _reset, line, (pins & (1u << (int)line)) != 0);
        }

        _pins = pins;
    }

    public void FrameEnded(long start, ReadOnlySpan<byte> mosi, int bits, ReadOnlySpan<byte> miso, SpiTiming timing)
    {
        if (_difference is not null)
        {
            return;
        }

        GiveSamples();
        var reply = _miso.AsSpan(0, mosi.Length);
        _running.Start();
        _gateware.RunTo(start - 1 - _reset);
        _gateware.Frame(mosi, bits, reply, timing);
        _running.Stop();
        _frames++;
        var length = Math.Min(miso.Length, bits / 8);
        _difference = ReplyDifference(start, mosi, miso[..length], reply[..length]) ?? Difference();
    }

    /// <summary>Brings the Verilog to the model's tick and compares; to be called often, and not within a frame.</summary>
    /// <exception cref="GatewareDifferenceException">the two have differed, now or within a frame before</exception>
    public void CatchUp()
    {
        if (_difference is null)
        {
            if (_gateware.Now + _reset < _core.Now)
            {
                GiveSamples();
                _running.Start();
                _gateware.RunTo(_core.Now - _reset);
                _running.Stop();
            }

            _difference = Difference();
        }

        if (_difference is not null)
        {
            throw _difference;
        }
    }

    public void Dispose()
    {
        _core.Tap = null;
        _core.OutputsChanged -= Expect;
        _gateware.Dispose();
    }

    private static GatewareDifferenceException Differs(string what) =>
        new($"the gateware differs from the model: {what}; this is a defect of one of them, report it with the command line");

    private static GatewareDifferenceException? ReplyDifference(long start, ReadOnlySpan<byte> mosi, ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var first = ours.CommonPrefixLength(theirs);
        return first == ours.Length ? null : Differs(string.Create(
            CultureInfo.InvariantCulture,
            $"reply to the frame of tick {start} that begins {Some(mosi)}, byte {first} of {ours.Length}: model {Some(ours[first..])}, gateware {Some(theirs[first..])}"));
    }

    private static string Some(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes[..Math.Min(bytes.Length, RecordLayout.Bytes)]);

    private void Expect(long tick, PhysicalOutputs outputs) => _expected.Enqueue((tick, outputs));

    /// <summary>Samples taken up to the model's tick.</summary>
    private void GiveSamples()
    {
        var count = (int)((_core.Now / Period) - _nextSample + 1);
        if (count <= 0)
        {
            return;
        }

        if (_codes.Length < count)
        {
            _codes = new uint[count];
        }

        for (var i = 0; i < count; i++)
        {
            var (current, voltage) = _core.CodesOf(_nextSample + i);
            _codes[i] = (ushort)current | ((uint)(ushort)voltage << 16);
        }

        _gateware.Stream(_nextSample - (_reset / Period), _codes.AsSpan(0, count));
        _nextSample += count;
    }

    /// <summary>The first difference since the last that was looked at, or null.</summary>
    private GatewareDifferenceException? Difference()
    {
        foreach (var (tick, outputs) in _gateware.Changes(_seen))
        {
            _seen++;
            _changes++;
            var at = tick + _reset;
            if (!_expected.TryDequeue(out var ours) || ours != (at, outputs))
            {
                return Differs(string.Create(CultureInfo.InvariantCulture, $"wires: model at tick {ours.Tick} {ours.Outputs}, gateware at tick {at} {outputs}"));
            }
        }

        if (_expected.TryPeek(out var missing) && missing.Tick <= _gateware.Now + _reset)
        {
            return Differs(string.Create(CultureInfo.InvariantCulture, $"wires: model at tick {missing.Tick} {missing.Outputs}, gateware nothing"));
        }

        var head = _core.Peek(Registers.LogHead);
        if (head != _gateware.LogHead)
        {
            return Differs(string.Create(
                CultureInfo.InvariantCulture, $"at tick {_core.Now} the model's log ends before record {head}, the gateware's before {_gateware.LogHead}"));
        }

        Span<byte> ourRecord = stackalloc byte[RecordLayout.Bytes];
        for (; _sequence != head; _sequence++, _records++)
        {
            _core.CopyRecord(_sequence, ourRecord);
            var theirs = _gateware.Record(_sequence);
            if (!ourRecord.SequenceEqual(theirs))
            {
                return Differs(string.Create(
                    CultureInfo.InvariantCulture,
                    $"record {_sequence}: model {Convert.ToHexString(ourRecord)}, gateware {Convert.ToHexString(theirs)} (bytes as in the log; {EventRecord.Kind(theirs, 0)} at tick {EventRecord.Ticks(theirs, 0)})"));
            }
        }

        return null;
    }
}
