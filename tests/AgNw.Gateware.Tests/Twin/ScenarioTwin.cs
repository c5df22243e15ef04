using System.Buffers.Binary;
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
        FirstDifference.Of("wires, change", model.Outputs, gateware.Outputs, WiresText.Of)
        ?? FirstDifference.Of("reply", Hexadecimal(model.Replies), Hexadecimal(gateware.Replies), static reply => reply)
        ?? FirstDifference.Of("record", Texts(model.Records), Texts(gateware.Records), static record => record);

    private static List<string> Hexadecimal(IEnumerable<byte[]> replies) => [.. replies.Select(Convert.ToHexString)];

    private static List<string> Texts(IEnumerable<byte[]> records) => [.. records.Select(RecordText.Of)];

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
