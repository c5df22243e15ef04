using System.Globalization;
using System.Text.RegularExpressions;
using AgNw.Contract;

namespace AgNw.FrontEnd.TripCore;

/// <summary>
/// Delays of the trip core from pin to pin, s: ticks from the contract, nanoseconds from the gateware's timing table. The filtered path's
/// pads are taken to be those of the direct one.
/// </summary>
/// <param name="DirectSeconds">combinational path with its pads, longest over the seeds</param>
/// <param name="PadSeconds">the pads' share of it</param>
internal sealed partial record TripCoreDelays(double DirectSeconds, double PadSeconds)
{
    public const string TablePath = "hardware/gateware/trip_core/TIMING.Generated.md";

    public const double TickSeconds = 1.0 / TripCoreClock.Hertz;

    /// <summary>A comparator's edge falls anywhere into a tick: so long until the synchroniser's first stage sees it, at most.</summary>
    private const int SamplingTicks = 1;

    public static TripCoreDelays Read(string root) => Parse(File.ReadAllText(Path.Combine(root, TablePath)));

    /// <exception cref="FormatException">the table does not say it</exception>
    public static TripCoreDelays Parse(string table)
    {
        Match match = DirectPath().Match(table);
        if (!match.Success)
            throw new FormatException($"{TablePath} has no line 'longest direct path N ns in the fabric, N ns with the pads'");
        double fabric = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 1e-9;
        double withPads = double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) * 1e-9;
        return new TripCoreDelays(withPads, withPads - fabric);
    }

    /// <summary>From a comparator's pin to the commanded outputs by the filtered path, s.</summary>
    /// <param name="deglitch">of the detector, ticks</param>
    /// <param name="worst">the edge just missed a tick; else the mean</param>
    public double Filtered(int deglitch, bool worst) =>
        ((worst ? SamplingTicks : SamplingTicks / 2.0) + TripCoreTiming.FilteredTrip + deglitch) * TickSeconds + PadSeconds;

    /// <summary>From the current's fall to the outputs by DROP, s: samples that have to be below, and the decision on the last.</summary>
    public double Drop(int samples, bool worst) =>
        (((worst ? samples : samples - 0.5) * TripCoreTiming.AdcSamplePeriod) + TripCoreTiming.AdcDecision) * TickSeconds + PadSeconds;

    /// <summary>A configuration word's value after reset.</summary>
    public static int Default(string word) => (int)ConfigurationWords.Reset[Array.IndexOf(ConfigurationWords.Name, word)];

    [GeneratedRegex("longest direct path ([0-9.]+) ns in the fabric, ([0-9.]+) ns with the pads")]
    private static partial Regex DirectPath();
}
