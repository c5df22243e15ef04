using System.Globalization;
using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>
/// The same stimuli to the C# model and to the compiled Verilog: every change of the wires outside with its tick, every byte of every
/// reply and every record of the log must be equal.
/// </summary>
internal sealed class TwinRun
{
    /// <summary>Longer than anything waits in the record path.</summary>
    private const int Drain = 8192;

    private readonly ModelBoard _model = new();
    private readonly GatewareCore _gateware;
    private readonly Func<Frame, byte[], byte[], bool> _sameReply;
    private int _compared;

    private TwinRun(GatewareCore gateware, Func<Frame, byte[], byte[], bool> sameReply)
    {
        _gateware = gateware;
        _sameReply = sameReply;
    }

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(IReadOnlyList<Stimulus> stimuli, GatewareLibrary library)
    {
        using var gateware = new GatewareCore(library, new TripCoreOptions());
        return Difference(stimuli, gateware, static (_, ours, theirs) => ours.AsSpan().SequenceEqual(theirs));
    }

    /// <summary>The first difference, or null; what counts as the same reply is the caller's.</summary>
    public static string? Difference(IReadOnlyList<Stimulus> stimuli, GatewareCore gateware, Func<Frame, byte[], byte[], bool> sameReply)
    {
        var run = new TwinRun(gateware, sameReply);
        for (var i = 0; i <= stimuli.Count; i++)
        {
            var stimulus = i < stimuli.Count ? stimuli[i] : new Wait(Drain);
            if (run.Step(stimulus) is { } difference)
            {
                return string.Create(CultureInfo.InvariantCulture, $"stimulus {i} ({stimulus}) at tick {gateware.Now}: {difference}");
            }
        }

        return run.LogDifference();
    }

    private string? Step(Stimulus stimulus)
    {
        if (stimulus is not Reset reset)
        {
            return Both(stimulus);
        }

        var difference = reset.Within is null ? null : Cut(reset);
        difference ??= WiresDifference() ?? LogDifference();
        _model.Reset(_gateware.Now);
        _gateware.Reset();
        _compared = 0;
        return difference ?? (reset.Within is null ? Both(new Wait(1)) : Both(reset.After));
    }

    /// <summary>The part of a frame before the reset: the model's own frame ends, the gateware's does not.</summary>
    private string? Cut(Reset reset)
    {
        var frame = reset.Before;
        var here = new byte[frame.Mosi.Length];
        var there = new byte[frame.Mosi.Length];
        _model.Apply(frame, here);
        _gateware.Frame(frame.Mosi, frame.Bits, there, frame.Timing with { Recovery = -1 });
        return ReplyDifference(frame, here, there);
    }

    private string? Both(Stimulus stimulus)
    {
        var length = stimulus is Frame sent ? sent.Mosi.Length : 0;
        var here = new byte[length];
        var there = new byte[length];
        _model.Apply(stimulus, here);
        Apply(stimulus, there);
        return _model.Core.Now != _gateware.Now
            ? string.Create(CultureInfo.InvariantCulture, $"the model stands at tick {_model.Core.Now}")
            : (stimulus is Frame frame ? ReplyDifference(frame, here, there) : null) ?? WiresDifference();
    }

    private string? ReplyDifference(Frame frame, byte[] here, byte[] there) => _sameReply(frame, here, there)
        ? null
        : $"replies model {Convert.ToHexString(here)}, gateware {Convert.ToHexString(there)}";

    private string? WiresDifference()
    {
        var changes = _gateware.Changes(_compared);
        var expected = _model.Wires.Skip(_compared).Where(change => change.Tick <= _gateware.Now).ToList();
        _compared += changes.Count;
        return FirstDifference.Of("wires, change", expected, changes, WiresText.Of);
    }

    private void Apply(Stimulus stimulus, Span<byte> miso)
    {
        var next = _gateware.Now + 1;
        switch (stimulus)
        {
            case Wait wait:
                _gateware.RunTo(_gateware.Now + wait.Ticks);
                break;
            case Pin pin:
                _gateware.SetInput(_gateware.Now + pin.After, pin.Line, pin.Level);
                break;
            case Glitch glitch:
                _gateware.Pulse(next, glitch.Line);
                break;
            case Samples samples:
                _gateware.SetSamples(next, samples.Current, samples.Voltage);
                break;
            case ReadBack readBack:
                _gateware.ForceReadBack(next, readBack.Line, readBack.Level);
                break;
            case Frame frame:
                _gateware.Frame(frame.Mosi, frame.Bits, miso, frame.Timing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "unknown stimulus");
        }
    }

    private string? LogDifference()
    {
        var record = new byte[RecordLayout.Bytes];
        for (var sequence = _model.Core.Peek(Registers.LogTail);
            sequence != _gateware.LogHead && _model.Core.TryReadRecord(sequence, record); sequence++)
        {
            var theirs = _gateware.Record(sequence);
            if (!theirs.AsSpan().SequenceEqual(record))
            {
                return $"record {sequence}: model {RecordText.Of(record)}, gateware {RecordText.Of(theirs)}";
            }
        }

        return null;
    }
}
