using AgNw.Contract;
using AgNw.Timeline.Reports;
using AgNw.VirtualLab.Analog;

namespace AgNw.Cli.Experiments;

/// <summary>
/// The front end's stages of a report's latency budget, worst case, from <see cref="FrontEndBudget"/>. A stage that it does not have is not known,
/// and says so.
/// </summary>
internal static class FrontEndLatency
{
    private const string Unknown = "not yet simulated";

    /// <summary>Comparator, then switch.</summary>
    public static IReadOnlyList<LatencyStage> Of(FrontEndCase asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        string range = "R" + (asked.CurrentRange ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).TrimEnd('A');
        string path = asked.Direct ? "Direct" : "Filtered";
        string key = $"latency/{range}/{asked.Detector}/{path}/worst/";
        double? comparator = FrontEndBudget.Find(key + "comparator");
        double? opens = FrontEndBudget.Find(key + "open") - FrontEndBudget.Find(key + "core");
        // DROP and RATE decide on samples: no comparator is in their path.
        string name = asked.Detector is Cause.Drop or Cause.Rate ? "Sense amplifier and converter" : "Sense amplifier and comparator";
        return [Stage(name, comparator, asked), Stage("Series switch, command to open", opens, asked)];
    }

    private static LatencyStage Stage(string name, double? seconds, FrontEndCase asked) => new(
        name, seconds, seconds is null ? Unknown : $"worst case, {asked.CurrentRange}; {FrontEndBudget.Statement}");
}
