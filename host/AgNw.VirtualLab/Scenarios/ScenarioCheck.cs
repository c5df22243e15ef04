using System.Globalization;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>Compares what a core did with what a scenario expects.</summary>
public static class ScenarioCheck
{
    private const string SequenceSaid = " sequence ";

    /// <summary>Differences in words, each with the line of the expectation; empty if there are none.</summary>
    public static IReadOnlyList<string> Differences(Scenario scenario, ScenarioResult result)
    {
        var differences = new List<string>();
        foreach (var (step, word) in result.Reads.Where(read => (read.Word & read.Step.Mask) != read.Step.Expected))
        {
            differences.Add(
                $"{scenario.File}:{step.Line}: {ScenarioNames.NameOf(step.Address)} at {step.At} reads 0x{word & step.Mask:X8}, expected 0x{step.Expected:X8}");
        }

        if (scenario.Outputs is { } outputs)
        {
            Compare(scenario.File, "output change", outputs.Select(Describe).ToList(), Changes(result), differences, null);
        }

        if (scenario.Records is { } records)
        {
            var kinds = scenario.RecordKinds;
            var made = result.Records.Skip(result.RecordsBefore).Where(r => kinds.Count == 0 || kinds.Contains(EventRecord.Kind(r, 0)));
            Compare(scenario.File, "record", records.Select(Describe).ToList(), made.Select(record => Describe(scenario, record)).ToList(), differences, SequenceSaid);
        }

        return differences;
    }

    private static (string Text, long Line) Describe(ExpectedRecord record) =>
        ($"{record.Kind} at {record.At} value 0x{record.Value:X8}{(record.Sequence is { } sequence ? SequenceSaid + sequence : "")}", record.Line);

    private static string Describe(Scenario scenario, byte[] record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{EventRecord.Kind(record, 0)} at {TickOf(scenario, record)} value 0x{EventRecord.Value(record, 0):X8}{SequenceSaid}{EventRecord.Sequence(record, 0)}");

    /// <summary>The scenario's tick nearest to its beginning that has the record's stamp.</summary>
    private static long TickOf(Scenario scenario, byte[] record)
    {
        const int Above = 64 - TripCoreClock.TimeBits;
        return (EventRecord.Ticks(record, 0) - scenario.TimeAtReset - ScenarioTimeline.Origin) << Above >> Above;
    }

    private static (string Text, long Line) Describe(ExpectedChange change) => (Describe(change.At, change.Mask, change.Levels), change.Line);

    private static string Describe(long at, uint mask, uint levels) => $"at {at}: " + string.Join(", ",
        Enumerable.Range(0, SafeOutputs.ReadbackShift).Where(bit => ((mask >> bit) & 1) != 0)
            .Select(bit => $"{OutputLineNames.ByCode[bit]} {(levels >> bit) & 1}"));

    private static List<string> Changes(ScenarioResult result)
    {
        var changes = new List<string>();
        var before = Levels(PhysicalOutputs.Safe);
        foreach (var (tick, wires) in result.Outputs)
        {
            var levels = Levels(wires);
            if (tick > ScenarioTimeline.Origin && levels != before)
            {
                changes.Add(Describe(tick - ScenarioTimeline.Origin, levels ^ before, levels));
            }

            before = levels;
        }

        return changes;
    }

    internal static uint Levels(PhysicalOutputs wires) =>
        Bit(wires.SwitchClosed, OutputLine.Switch) | Bit(wires.CrowbarClosed, OutputLine.Crowbar) | Bit(wires.Blanked, OutputLine.Blank)
        | Bit(wires.Abort, OutputLine.Abort) | Bit(wires.Permit, OutputLine.Permit);

    private static uint Bit(bool level, OutputLine line) => level ? 1u << (int)line : 0;

    /// <param name="optional">from here on a description is compared only if the expectation says it too; null if all is</param>
    private static void Compare(
        string file, string what, List<(string Text, long Line)> expected, List<string> made, List<string> differences, string? optional)
    {
        for (var i = 0; i < Math.Max(expected.Count, made.Count); i++)
        {
            if (i >= expected.Count)
            {
                differences.Add($"{file}: {what} {i + 1} not expected: {made[i]}");
            }
            else if (i >= made.Count || !Matches(made[i], expected[i].Text, optional))
            {
                differences.Add($"{file}:{expected[i].Line}: {what} {i + 1} expected {expected[i].Text}, was {(i < made.Count ? made[i] : "none")}");
            }
        }
    }

    private static bool Matches(string made, string expected, string? optional) => made == expected
        || (optional is not null && !expected.Contains(optional, StringComparison.Ordinal)
            && made[..made.IndexOf(optional, StringComparison.Ordinal)] == expected);
}
