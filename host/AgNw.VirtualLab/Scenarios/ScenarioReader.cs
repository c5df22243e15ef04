using AgNw.Contract;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>Reads a scenario file (format: shared/scenarios/README.md). Strict: an unknown key, name or value is an error with its line.</summary>
public static class ScenarioReader
{
    private const long LongestTicks = 1L << 40;

    /// <exception cref="ScenarioException">the file is not a scenario</exception>
    public static Scenario ReadFile(string path) => Read(Path.GetFileName(path), File.ReadAllText(path));

    /// <exception cref="ScenarioException">the text is not a scenario</exception>
    public static Scenario Read(string file, string yaml)
    {
        var stream = new YamlStream();
        var parser = new Parser(new StringReader(yaml));
        try
        {
            stream.Load(parser);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            var line = exception is YamlException { Start.Line: > 0 } located ? located.Start.Line : Math.Max(1, parser.Current?.Start.Line ?? 1);
            throw new ScenarioException($"{file}:{line}: not YAML: {exception.Message}", exception);
        }

        if (stream.Documents.Count != 1)
        {
            throw ScenarioException.At(file, 1, "one document is expected");
        }

        return Read(file, new ScenarioNode(file, stream.Documents[0].RootNode));
    }

    private static Scenario Read(string file, ScenarioNode root)
    {
        var values = new ScenarioValues(root.Find("configuration"));
        var steps = new ScenarioStepReader(values).Read(root.Find("steps"));
        var (time, sequence) = AtReset(root.Find("at_reset"));
        var expect = root.Get("expect");
        var scenario = new Scenario
        {
            File = file,
            Title = root.Get("title").Text(),
            Start = Start(root.Get("start")),
            TimeAtReset = time,
            SequenceAtReset = sequence,
            Configuration = values.Configuration,
            Steps = steps,
            End = Tick(root.Get("end")),
            Outputs = expect.Find("outputs")?.Items().Select(Change).ToList(),
            Records = expect.Find("records")?.Items().Select(values.Record).ToList(),
            RecordKinds = [.. expect.Find("record_kinds")?.Items().Select(ScenarioValues.Kind) ?? []],
        };
        expect.Finish();
        root.Finish();
        return scenario;
    }

    internal static long Tick(ScenarioNode node) => node.Long() is var tick && Math.Abs(tick) < LongestTicks
        ? tick
        : throw node.Error($"{tick} is not a tick of a scenario");

    private static (long Time, uint Sequence) AtReset(ScenarioNode? node)
    {
        if (node is null)
        {
            return (0, 0);
        }

        var time = node.Find("time")?.Long() ?? 0;
        var sequence = node.Find("sequence")?.Long() ?? 0;
        if (time < 0 || time >= 1L << TripCoreClock.TimeBits || time % ScenarioTimeline.TimeAtResetStep != 0)
        {
            throw node.Error($"time is 0 or more, below 2^{TripCoreClock.TimeBits}, and a multiple of {ScenarioTimeline.TimeAtResetStep}");
        }

        node.Finish();
        return sequence is >= 0 and <= uint.MaxValue ? (time, (uint)sequence) : throw node.Error("sequence has 32 bits");
    }

    private static ScenarioStart Start(ScenarioNode node) => node.Text() switch
    {
        "reset" => ScenarioStart.Reset,
        "booted" => ScenarioStart.Booted,
        "disarmed" => ScenarioStart.Disarmed,
        "armed" => ScenarioStart.Armed,
        var other => throw node.Error($"unknown start '{other}': reset, booted, disarmed or armed"),
    };

    private static ExpectedChange Change(ScenarioNode node)
    {
        var at = Tick(node.Get("at"));
        var mask = 0u;
        var levels = 0u;
        foreach (var (key, value) in node.Entries().Where(entry => entry.Key != "at"))
        {
            var line = ScenarioNames.Output(key) is { } output && (int)output < SafeOutputs.ReadbackShift
                ? output
                : throw value.Error($"unknown output '{key}'");
            mask |= 1u << (int)line;
            levels |= value.Level() ? 1u << (int)line : 0;
        }

        return new ExpectedChange(at, node.Line, mask, levels);
    }
}
