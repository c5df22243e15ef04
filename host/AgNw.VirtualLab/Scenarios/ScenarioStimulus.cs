using System.Globalization;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>
/// A scenario as pin changes by absolute tick, for a bench that replays it edge by edge: a level listed at tick t is first seen by edge t.
/// The text has one change a line, `tick name value` in ascending ticks; names and values are described in shared/scenarios/README.md.
/// Read-backs are those that the model's surroundings gave.
/// </summary>
public static class ScenarioStimulus
{
    /// <summary>Changes in ascending ticks; of one tick, in the order in which they are to be applied.</summary>
    public static IReadOnlyList<(long Tick, string Name, string Value)> Of(Scenario scenario, ScenarioResult result)
    {
        var changes = new List<(long Tick, string Name, string Value)>();
        foreach (var step in scenario.Steps)
        {
            changes.AddRange(OfStep(step, step.At + ScenarioTimeline.Origin));
        }

        foreach (var frame in ScenarioRunner.Frames(scenario))
        {
            changes.AddRange(OfFrame(frame));
        }

        changes.AddRange(OfReadBacks(scenario, result));
        changes.Add((scenario.End + ScenarioTimeline.Origin, "END", "0"));
        return [.. changes.OrderBy(change => change.Tick)];
    }

    public static void Write(TextWriter writer, Scenario scenario, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (tick, name, value) in Of(scenario, result))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{tick} {name} {value}\n"));
        }
    }

    private static IEnumerable<(long, string, string)> OfStep(ScenarioStep step, long tick)
    {
        switch (step)
        {
            case SetStep set:
                yield return (tick, InputLineNames.ByCode[(int)set.Input], Bit(set.Level));
                break;
            case PulseStep pulse:
                yield return (tick, "PULSE_" + InputLineNames.ByCode[(int)pulse.Input], "1");
                break;
            case SampleStep sample:
                yield return (tick, "ADC", string.Create(CultureInfo.InvariantCulture, $"{(ushort)sample.Current:X4}{(ushort)sample.Voltage:X4}"));
                break;
            case FlipStep flip:
                yield return (tick, "FLIP", string.Create(CultureInfo.InvariantCulture, $"{flip.Address:X2}{flip.Bit:X2}"));
                break;
            default:
                break;
        }
    }

    /// <summary>Mode 0: MOSI changes half a bit before SCK rises.</summary>
    private static IEnumerable<(long, string, string)> OfFrame(ScenarioFrame frame)
    {
        const int Half = ScenarioTimeline.TicksPerBit / 2;
        yield return (frame.Start, "CS", "0");
        for (var bit = 0; bit < frame.Bits; bit++)
        {
            var rise = frame.Start + ScenarioTimeline.Timing.RiseOf(bit);
            yield return (rise - Half, "MOSI", Bit(((frame.Bytes[bit / 8] >> (7 - (bit % 8))) & 1) != 0));
            yield return (rise, "SCK", "1");
            yield return (rise + Half, "SCK", "0");
        }

        yield return (frame.Start + ScenarioTimeline.HighAfter(frame.Bits), "CS", "1");
    }

    private static IEnumerable<(long, string, string)> OfReadBacks(Scenario scenario, ScenarioResult result)
    {
        var port = new ReadBackPort(new TripCoreOptions());
        var outputs = new Queue<(long Tick, PhysicalOutputs Outputs)>(result.Outputs);
        var forces = new Queue<ReadBackStep>(scenario.Steps.OfType<ReadBackStep>());
        var before = 0u;
        for (var t = 1L; t <= ScenarioTimeline.Origin + scenario.End; t = Next(t))
        {
            while (forces.TryPeek(out var force) && force.At + ScenarioTimeline.Origin <= t)
            {
                port.Force(force.ReadBack, force.Level);
                forces.Dequeue();
            }

            var pins = port.PinsAt(t);
            for (var line = 0; line < SafeOutputs.ReadbackShift; line++)
            {
                var mask = 1u << (line + SafeOutputs.ReadbackShift);
                if (((pins ^ before) & mask) != 0)
                {
                    yield return (t, OutputLineNames.ByCode[line + SafeOutputs.ReadbackShift], Bit((pins & mask) != 0));
                }
            }

            before = pins;
            while (outputs.TryPeek(out var output) && output.Tick <= t)
            {
                port.Follow(t, outputs.Dequeue().Outputs);
            }
        }

        long Next(long t)
        {
            var next = Math.Min(port.NextWake, outputs.TryPeek(out var output) ? output.Tick : long.MaxValue);
            next = Math.Min(next, forces.TryPeek(out var force) ? force.At + ScenarioTimeline.Origin : long.MaxValue);
            return Math.Max(t + 1, next);
        }
    }

    private static string Bit(bool level) => level ? "1" : "0";
}
