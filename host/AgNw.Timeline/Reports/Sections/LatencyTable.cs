using AgNw.Timeline.Analysis.Latency;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>The latency budget: stages of the front end as they were simulated, the trip core's as the log shows them.</summary>
internal static class LatencyTable
{
    private static readonly string[] Header = ["Stage", " Time", "Where the figure comes from"];

    public static HtmlText Of(RunAnalysis analysis, IReadOnlyList<LatencyStage> frontEnd)
    {
        List<string[]> rows = [.. frontEnd.Select(static stage => Row(stage.Name, stage.Seconds, stage.Source))];
        TripLatency? latency = analysis.Latency;
        rows.Insert(Math.Min(1, rows.Count), Row("Trip core, stamp to switch command", latency?.Nanoseconds * 1e-9, latency is null ? "no trip in the log" : Core(latency)));
        bool known = latency is not null && frontEnd.All(static stage => stage.Seconds is not null);
        rows.Add(Row(
            "Sum", known ? (latency!.Nanoseconds * 1e-9) + frontEnd.Sum(static stage => stage.Seconds!.Value) : null,
            known ? "of the stages above" : "not known while a stage is not"));
        if (latency is not null)
        {
            rows.Add(Row("Beam blank command, after the stamp", Ticks(latency, latency.BlankTicks), latency.BlankTicks is null ? "the policy did not blank then" : $"{latency.BlankTicks} ticks in the event log"));
            rows.Add(Row("SMU abort command, after the stamp", Ticks(latency, latency.AbortTicks), latency.AbortTicks is null ? "not in the log" : $"{latency.AbortTicks} ticks in the event log"));
        }

        return new HtmlText().Table(Header, rows, "Latency budget");
    }

    private static string Core(TripLatency latency)
    {
        string deglitch = latency.DeglitchTicks is > 0 ? $", {latency.DeglitchTicks} of them deglitch" : string.Empty;
        string stated = latency.ContractTicks is null ? "the profile is not known" : latency.ContractTicks == latency.Ticks ? "as the contract states" : $"the contract states {latency.ContractTicks}";
        return $"{latency.Ticks} ticks in the event log{deglitch}; {stated}";
    }

    private static double? Ticks(TripLatency latency, long? ticks) => ticks * latency.Nanoseconds * 1e-9 / latency.Ticks;

    private static string[] Row(string name, double? seconds, string source) => [name, SiText.Of(seconds, "s", 3), source];
}
