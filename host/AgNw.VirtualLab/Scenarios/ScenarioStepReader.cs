using System.Globalization;
using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>Reads the steps of a scenario. A step is a map with `at` and one action.</summary>
internal sealed class ScenarioStepReader(ScenarioValues values)
{
    private const long MostEdges = 100_000;

    private static readonly string[] Actions = ["set", "toggle", "pulse", "samples", "read_back", "flip", "write", "frame", "read"];

    public List<ScenarioStep> Read(ScenarioNode? list)
    {
        var steps = new List<ScenarioStep>();
        foreach (var node in list?.Items() ?? [])
        {
            var actions = Actions.Where(name => node.Find(name) != null).ToList();
            if (actions.Count != 1)
            {
                throw node.Error($"a step has 'at' and one of: {string.Join(", ", Actions)}");
            }

            Add(steps, node, actions[0], ScenarioReader.Tick(node.Get("at")));
            node.Finish();
        }

        return [.. steps.OrderBy(step => step.At)];
    }

    private static InputLine Input(ScenarioNode node) =>
        ScenarioNames.Input(node.Text()) ?? throw node.Error($"unknown input '{node.Text()}'");

    private static byte Register(ScenarioNode node, string name) =>
        ScenarioNames.Register(name) ?? throw node.Error($"unknown register '{name}'");

    private void Add(List<ScenarioStep> steps, ScenarioNode node, string action, long at)
    {
        var value = node.Get(action);
        switch (action)
        {
            case "set":
                steps.AddRange(value.Entries().Select(entry => new SetStep(
                    at, value.Line, ScenarioNames.Input(entry.Key) ?? throw value.Error($"unknown input '{entry.Key}'"), entry.Value.Level())));
                break;
            case "toggle":
                steps.AddRange(value.Entries().SelectMany(entry => Toggle(at, entry.Key, entry.Value, node.Get("every"))));
                break;
            case "pulse":
                steps.Add(new PulseStep(at, value.Line, Input(value)));
                break;
            case "samples":
                steps.AddRange(Samples(value, at));
                break;
            case "read_back":
                steps.AddRange(value.Entries().Select(entry => ReadBack(at, entry.Key, entry.Value)));
                break;
            case "flip":
                steps.Add(Flip(value, at));
                break;
            case "write":
                steps.AddRange(value.Entries().Select(entry => Write(at, entry.Key, entry.Value)));
                break;
            case "frame":
                steps.Add(Frame(value, node.Find("bits"), at));
                break;
            default:
                steps.AddRange(value.Entries().Select(entry => ReadOf(at, entry.Key, entry.Value)));
                break;
        }
    }

    /// <summary>So many edges of a line that is low, the first at the tick.</summary>
    private static IEnumerable<ScenarioStep> Toggle(long at, string name, ScenarioNode edges, ScenarioNode every)
    {
        var line = ScenarioNames.Input(name) ?? throw edges.Error($"unknown input '{name}'");
        var (count, period) = (edges.Long(), every.Long());
        if (count is < 1 or > MostEdges || period is < 1 or > MostEdges)
        {
            throw edges.Error($"a toggle has 1 to {MostEdges} edges, 1 to {MostEdges} ticks apart");
        }

        for (var edge = 0L; edge < count; edge++)
        {
            yield return new SetStep(at + (edge * period), edges.Line, line, edge % 2 == 0);
        }
    }

    /// <summary>Codes of consecutive samples from the first one taken at or after the tick; the last pair holds on.</summary>
    private static IEnumerable<ScenarioStep> Samples(ScenarioNode list, long at)
    {
        const long Period = TripCoreTiming.AdcSamplePeriod;
        var tick = (long)Math.Ceiling(at / (double)Period) * Period;
        foreach (var pair in list.Items())
        {
            var codes = pair.Items().ToList();
            if (codes.Count != 2)
            {
                throw pair.Error("a sample is [current code, voltage code]");
            }

            yield return new SampleStep(tick, pair.Line, codes[0].Code(), codes[1].Code());
            tick += Period;
        }
    }

    private static ReadBackStep ReadBack(long at, string name, ScenarioNode value)
    {
        var line = ScenarioNames.Output(name) is { } output && (int)output >= SafeOutputs.ReadbackShift
            ? output
            : throw value.Error($"'{name}' is not a read-back");
        return new ReadBackStep(at, value.Line, line, value.Text() == "follow" ? null : value.Level());
    }

    private static FlipStep Flip(ScenarioNode node, long at)
    {
        var (name, bit) = node.Entries().Single();
        var address = Register(bit, name);
        return address >= Registers.ConfigFirst && bit.Long() is >= 0 and < 32
            ? new FlipStep(at, node.Line, address, (int)bit.Long())
            : throw bit.Error("a flip is a configuration register and a bit of 0 to 31");
    }

    private FrameStep Write(long at, string name, ScenarioNode value)
    {
        var address = Register(value, name);
        return ScenarioTimeline.WriteFrame(at, value.Line, address, values.Command(address, value));
    }

    private static FrameStep Frame(ScenarioNode value, ScenarioNode? bits, long at)
    {
        var bytes = new List<byte>();
        foreach (var text in value.Text().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Add(byte.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw value.Error($"'{text}' is not a byte in hexadecimal"));
        }

        var count = bits?.Long() ?? bytes.Count * 8;
        return count >= 0 && count <= bytes.Count * 8
            ? new FrameStep(at, value.Line, bytes, (int)count)
            : throw value.Error($"{count} bits cannot be clocked from {bytes.Count} bytes");
    }

    private ReadStep ReadOf(long at, string name, ScenarioNode value)
    {
        var address = Register(value, name);
        var (mask, expected) = value.IsMap
            ? ScenarioValues.Fields(address, value, 0)
            : (uint.MaxValue, values.Command(address, value));
        return new ReadStep(at, value.Line, address, mask, expected);
    }
}
