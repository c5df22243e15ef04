using System.Globalization;
using AgNw.Contract;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Points;

namespace AgNw.Timeline.Reports;

/// <summary>The report's first sentences: what a person asks first.</summary>
internal static class ReportText
{
    /// <summary>The headline.</summary>
    public static string Headline(RunAnalysis analysis)
    {
        if (analysis.Trip is not { } trip)
            return "The run ended without a trip.";
        string what = analysis.IsBreak ? "The wire broke" : $"{Detector(trip)} opened the line";
        string when = trip.SecondsSinceArm is { } seconds ? $" {SiText.Number(seconds, 4)}\u202fs after arming" : string.Empty;
        string at = trip.CurrentAmpere is null ? "." : $", at {SiText.Of(trip.VoltageVolt, "V")} and {SiText.Of(trip.CurrentAmpere, "A")}.";
        return what + when + at;
    }

    /// <summary>The sentences below it.</summary>
    public static string Summary(RunAnalysis analysis)
    {
        if (analysis.Trip is not { } trip)
            return "Nothing tripped; what was measured stands below.";
        List<string> parts = [$"{Detector(trip)} tripped first: {Meaning(trip.Detector)}."];
        parts.Add(trip.Fall is { } fall ? $"The current fell in {FallTime(fall)} (90 to 10 %)." : $"How the current fell is not known: {trip.FallReason}.");
        if (analysis.Latency is { } latency)
            parts.Add($"The trip core told the series switch to open {SiText.Of(latency.Nanoseconds * 1e-9, "s", 3)} after the detector's stamp.");
        parts.Add(Frame(trip));
        return string.Join(' ', parts);
    }

    /// <summary>As the command line says it, with a true micro sign.</summary>
    public static string FallTime(FallTime fall) => fall.Text.Replace(" us", "\u202fµs", StringComparison.Ordinal);

    public static string Detector(BreakSummary trip) => CauseNames.ByCode[(int)trip.Detector];

    private static string Meaning(Cause cause) => cause switch
    {
        Cause.Over => "the current rose above its threshold",
        Cause.Under => "the current fell below its threshold",
        Cause.Drop => "the current fell below its share of the highest before",
        Cause.Rate => "the voltage moved too fast",
        Cause.Ext => "the external interlock loop opened",
        Cause.Heartbeat => "the supervisor fell silent",
        Cause.Host => "the host fell silent",
        Cause.Dose => "the beam had been on for its budget",
        Cause.Readback => "an output was not as commanded",
        Cause.Config => "the configuration was not the armed one",
        Cause.Manual => "it was commanded",
        Cause.Sense => "the comparators contradicted each other",
        _ => "a cause that this program does not know",
    };

    private static string Frame(BreakSummary trip)
    {
        var frame = new PointFrame(trip.Frame, trip.Neighbours.Before, trip.Neighbours.After, trip.FrameDoubtful);
        if (frame.Frame is { } number)
            return string.Create(CultureInfo.InvariantCulture, $"Frame {number} shows it{(frame.Doubtful ? ", or its neighbour" : string.Empty)}.");
        return frame is { Before: null, After: null } ? "No frame is known." : $"It fell {FrameText.Of(frame)}.";
    }
}
