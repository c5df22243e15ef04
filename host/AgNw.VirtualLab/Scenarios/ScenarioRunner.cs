using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>Plays a scenario on the trip core's model.</summary>
public static class ScenarioRunner
{
    /// <param name="scenario">the scenario</param>
    /// <param name="options">way of evaluation; its inputs are replaced by the scenario's</param>
    /// <exception cref="ScenarioException">two frames of the scenario overlap</exception>
    public static ScenarioResult Run(Scenario scenario, TripCoreOptions? options = null)
    {
        var core = new TripCoreModel(null, null, OptionsOf(scenario, options) with { Inputs = InputsOf(scenario) });
        var outputs = new List<(long, PhysicalOutputs)>();
        core.OutputsChanged += (tick, wires) => outputs.Add((tick, wires));
        var replies = new List<byte[]>();
        var reads = new List<(ReadStep, uint)>();
        var before = -1;
        foreach (var frame in Frames(scenario))
        {
            if (before < 0 && frame.Start > ScenarioTimeline.Origin)
            {
                core.AdvanceTo(ScenarioTimeline.Origin);
                before = RecordsSince(scenario, core);
            }

            core.AdvanceTo(frame.Start - 1);
            var reply = new byte[frame.Bytes.Length];
            core.Frame(frame.Bytes, frame.Bits, reply, ScenarioTimeline.Timing);
            replies.Add(reply);
            if (frame.Read is { } read)
            {
                reads.Add((read, BinaryPrimitives.ReadUInt32LittleEndian(
                    reply.AsSpan(SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes + 1))));
            }
        }

        if (before < 0)
        {
            core.AdvanceTo(ScenarioTimeline.Origin);
            before = RecordsSince(scenario, core);
        }

        core.AdvanceTo(ScenarioTimeline.Origin + scenario.End);
        return new ScenarioResult
        {
            Outputs = outputs, Records = RecordsOf(scenario, core), RecordsBefore = before, Reads = reads, Replies = replies,
        };
    }

    /// <summary>What surrounds the core in a scenario.</summary>
    internal static TripCoreOptions OptionsOf(Scenario scenario, TripCoreOptions? options = null) => (options ?? new TripCoreOptions()) with
    {
        TimeAtReset = scenario.TimeAtReset, SequenceAtReset = scenario.SequenceAtReset,
    };

    /// <summary>All frames in the order of their starts.</summary>
    internal static List<ScenarioFrame> Frames(Scenario scenario)
    {
        var frames = ScenarioTimeline.Preparation(scenario.Start, scenario.Configuration).Concat(scenario.Steps)
            .Select(step => step switch
            {
                FrameStep raw => new ScenarioFrame(
                    ScenarioTimeline.StartForEffect(raw.At + ScenarioTimeline.Origin, raw.Bits), [.. raw.Bytes], raw.Bits, null, raw.Line),
                ReadStep read => ReadFrame(read),
                _ => null,
            })
            .OfType<ScenarioFrame>().OrderBy(frame => frame.Start).ToList();
        for (var i = 1; i < frames.Count; i++)
        {
            if (frames[i].Start <= frames[i - 1].End)
            {
                throw ScenarioException.At(scenario.File, frames[i].Line, string.Create(
                    null, $"the frame would start at tick {frames[i].Start - ScenarioTimeline.Origin}, before the one of line {frames[i - 1].Line} ends at {frames[i - 1].End - ScenarioTimeline.Origin}"));
            }
        }

        return frames;
    }

    internal static ScenarioInputs InputsOf(Scenario scenario) =>
        new(scenario.Steps.Where(step => step is not (FrameStep or ReadStep)));

    private static ScenarioFrame ReadFrame(ReadStep read)
    {
        var bytes = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Read(bytes, read.Address, 1);
        return new ScenarioFrame(
            ScenarioTimeline.StartForFetch(read.At + ScenarioTimeline.Origin), bytes[..length], length * 8, read, read.Line);
    }

    private static int RecordsSince(Scenario scenario, TripCoreModel core) => (int)(core.Peek(Registers.LogHead) - scenario.SequenceAtReset);

    /// <summary>All records since reset, released or not; a scenario makes no more than the ring holds.</summary>
    private static List<byte[]> RecordsOf(Scenario scenario, TripCoreModel core)
    {
        var records = new List<byte[]>();
        for (var sequence = scenario.SequenceAtReset; sequence != core.Peek(Registers.LogHead); sequence++)
        {
            var record = new byte[RecordLayout.Bytes];
            core.CopyRecord(sequence, record);
            records.Add(record);
        }

        return records;
    }
}
