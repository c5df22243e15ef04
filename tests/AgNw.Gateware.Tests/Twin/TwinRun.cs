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
internal static class TwinRun
{
    /// <summary>Longer than anything waits in the record path.</summary>
    private const int Drain = 8192;

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(IReadOnlyList<Stimulus> stimuli, GatewareLibrary library)
    {
        var options = new TripCoreOptions();
        using var gateware = new GatewareCore(library, options);
        var model = new TripCoreModel(null, null, options);
        var wires = new List<(long Tick, PhysicalOutputs Outputs)>();
        model.OutputsChanged += (tick, outputs) => wires.Add((tick, outputs));
        wires.Add((0, model.Outputs));
        var compared = 0;
        for (var i = 0; i <= stimuli.Count; i++)
        {
            var stimulus = i < stimuli.Count ? stimuli[i] : new Wait(Drain);
            var length = stimulus is Frame frame ? frame.Mosi.Length : 0;
            var here = new byte[length];
            var there = new byte[length];
            Apply(model, stimulus, here);
            Apply(gateware, stimulus, there);
            var where = string.Create(CultureInfo.InvariantCulture, $"stimulus {i} ({stimulus}) at tick {model.Now}");
            if (model.Now != gateware.Now)
            {
                return $"{where}: the gateware stands at tick {gateware.Now}";
            }

            if (!here.AsSpan().SequenceEqual(there))
            {
                return $"{where}: replies model {Convert.ToHexString(here)}, gateware {Convert.ToHexString(there)}";
            }

            var changes = gateware.Changes(compared);
            for (var k = 0; k < Math.Max(changes.Count, wires.Count - compared); k++)
            {
                var ours = compared + k < wires.Count ? wires[compared + k] : default;
                var theirs = k < changes.Count ? changes[k] : default;
                if (ours != theirs)
                {
                    return $"{where}: wires model {ours}, gateware {theirs}";
                }
            }

            compared = wires.Count;
        }

        return LogDifference(model, gateware);
    }

    private static void Apply(TripCoreModel model, Stimulus stimulus, Span<byte> miso)
    {
        switch (stimulus)
        {
            case Wait wait:
                model.AdvanceTo(model.Now + wait.Ticks);
                break;
            case Pin pin:
                model.ScheduleInput(model.Now + pin.After, pin.Line, pin.Level);
                break;
            case Glitch glitch:
                model.PulseDirect(glitch.Line);
                break;
            case Samples samples:
                model.SetSamples(samples.Current, samples.Voltage);
                break;
            case ReadBack readBack:
                model.ForceReadBack(readBack.Line, readBack.Level);
                break;
            case Frame frame:
                model.Frame(frame.Mosi, frame.Bits, miso, frame.Timing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "unknown stimulus");
        }
    }

    private static void Apply(GatewareCore gateware, Stimulus stimulus, Span<byte> miso)
    {
        var next = gateware.Now + 1;
        switch (stimulus)
        {
            case Wait wait:
                gateware.RunTo(gateware.Now + wait.Ticks);
                break;
            case Pin pin:
                gateware.SetInput(gateware.Now + pin.After, pin.Line, pin.Level);
                break;
            case Glitch glitch:
                gateware.Pulse(next, glitch.Line);
                break;
            case Samples samples:
                gateware.SetSamples(next, samples.Current, samples.Voltage);
                break;
            case ReadBack readBack:
                gateware.ForceReadBack(next, readBack.Line, readBack.Level);
                break;
            case Frame frame:
                gateware.Frame(frame.Mosi, frame.Bits, miso, frame.Timing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "unknown stimulus");
        }
    }

    private static string? LogDifference(TripCoreModel model, GatewareCore gateware)
    {
        var record = new byte[RecordLayout.Bytes];
        for (var sequence = model.Peek(Registers.LogTail); model.TryReadRecord(sequence, record); sequence++)
        {
            var theirs = gateware.Record(sequence);
            if (!theirs.AsSpan().SequenceEqual(record))
            {
                return $"record {sequence}: model {RecordText.Of(record)}, gateware {RecordText.Of(theirs)}";
            }
        }

        return null;
    }
}
