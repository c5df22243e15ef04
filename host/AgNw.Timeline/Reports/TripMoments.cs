using AgNw.Contract;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Latency;

namespace AgNw.Timeline.Reports;

/// <summary>What happened around a trip, us from its stamp, ascending.</summary>
internal static class TripMoments
{
    public static IEnumerable<(string Text, double Microseconds)> Of(BreakSummary trip, TripLatency? latency)
    {
        if (trip.Fall is { } fall)
            yield return ("current begins to fall", fall.BeginSeconds * 1e6);
        yield return ($"{CauseNames.ByCode[(int)trip.Detector]} stamped", 0);
        if (latency is not null)
            yield return ("switch told to open", latency.Nanoseconds / 1e3);
    }
}
