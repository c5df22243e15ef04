using System.Buffers.Binary;
using System.Globalization;
using AgNw.Contract;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.Scenarios;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>Plays a scenario on the compiled Verilog as ScenarioRunner does on the model, and compares the two tick for tick.</summary>
internal static class ScenarioTwin
{
    private const int DataPlace = SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes + 1;

    public static ScenarioResult Run(Scenario scenario, GatewareLibrary library)
    {
        using var core = new GatewareCore(library, ScenarioRunner.OptionsOf(scenario));
        foreach (var step in scenario.Steps)
        {
            Schedule(core, step, step.At + ScenarioTimeline.Origin);
        }

        var replies = new List<byte[]>();
        var reads = new List<(ReadStep, uint)>();
        uint? before = null;
        foreach (var frame in ScenarioRunner.Frames(scenario))
        {
            if (frame.Start > ScenarioTimeline.Origin)
            {
                before ??= HeadAtOrigin(core);
            }

            core.RunTo(frame.Start - 1);
            var reply = new byte[frame.Bytes.Length];
            core.Frame(frame.Bytes, frame.Bits, reply, ScenarioTimeline.Timing);
            replies.Add(reply);
            if (frame.Read is { } read)
            {
                reads.Add((read, BinaryPrimitives.ReadUInt32LittleEndian(reply.AsSpan(DataPlace))));
            }
        }

        before ??= HeadAtOrigin(core);
        core.RunTo(ScenarioTimeline.Origin + scenario.End);
        var records = new List<byte[]>();
        for (var sequence = scenario.SequenceAtReset; sequence != core.LogHead; sequence++)
        {
            records.Add(core.Record(sequence));
        }

        return new ScenarioResult
        {
            Outputs = core.Changes(from: 1), Records = records, RecordsBefore = (int)(before.Value - scenario.SequenceAtReset),
            Reads = reads, Replies = replies,
        };
    }

    /// <summary>The first difference between what two cores did, or null.</summary>
    public static string? Difference(ScenarioResult model, ScenarioResult gateware) =>
        First("wires, change", Wires(model), Wires(gateware))
        ?? First("reply", [.. model.Replies.Select(Convert.ToHexString)], [.. gateware.Replies.Select(Convert.ToHexString)])
        ?? First("record", [.. model.Records.Select(RecordText.Of)], [.. gateware.Records.Select(RecordText.Of)]);

    private static List<string> Wires(ScenarioResult result) =>
        [.. result.Outputs.Select(change => string.Create(CultureInfo.InvariantCulture, $"at tick {change.Tick} {change.Outputs}"))];

    private static string? First(string what, List<string> model, List<string> gateware)
    {
        for (var i = 0; i < Math.Max(model.Count, gateware.Count); i++)
        {
            var ours = i < model.Count ? model[i] : "none";
            var theirs = i < gateware.Count ? gateware[i] : "none";
            if (ours != theirs)
            {
                return $"{what} {i}: model {ours}, gateware {theirs}";
            }
        }

        return null;
    }

    private static uint HeadAtOrigin(GatewareCore core)
    {
        core.RunTo(ScenarioTimeline.Origin);
        return core.LogHead;
    }

    private static void Schedule(GatewareCore core, ScenarioStep step, long tick)
    {
        switch (step)
        {
            case SetStep set:
                core.SetInput(tick, set.Input, set.Level);
                break;
            case PulseStep pulse:
                core.Pulse(tick, pulse.Input);
                break;
            case SampleStep sample:
                core.SetSamples(tick, sample.Current, sample.Voltage);
                break;
            case ReadBackStep readBack:
                core.ForceReadBack(tick, readBack.ReadBack, readBack.Level);
                break;
            case FlipStep flip:
                core.FlipLiveConfigurationBit(tick, flip.Address, flip.Bit);
                break;
            default:
                break;
        }
    }
}
