using AgNw.VirtualLab.Analog;

namespace AgNw.Cli.Experiments;

/// <summary>Latency of comparator and switch in the worst case of the 20 mA range. They come from circuit simulation and from nowhere else.</summary>
internal static class FrontEndFigures
{
    private const string Case = "latency/R20m/Under/Filtered/worst/";

    /// <summary>Stands wherever a front-end figure does.</summary>
    public static string Statement => FrontEndBudget.Statement;

    /// <summary>From the current's crossing of the threshold to the comparator's output, s.</summary>
    public static double ComparatorSeconds => FrontEndBudget.Si(Case + "comparator");

    /// <summary>From the trip core's pin to the open switch, s.</summary>
    public static double SwitchSeconds => FrontEndBudget.Si(Case + "open") - FrontEndBudget.Si(Case + "core");

    /// <summary>The figures with their statement, for a person.</summary>
    public static string Text => FormattableString.Invariant(
        $"comparator {ComparatorSeconds * 1e9:0} ns, switch {SwitchSeconds * 1e9:0} ns, worst case; {Statement}");
}
