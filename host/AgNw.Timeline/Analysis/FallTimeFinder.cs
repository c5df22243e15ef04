using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis;

/// <summary>
/// Measures the fall of the current in a capture: 90 % to 10 % of the drop, linear between samples, as the rise time of an edge is defined
/// (IEC 60469, transition duration). Level before: the largest running median of the last milliseconds before the trip, so that a slow
/// decline is not taken for the level; level after: the median once the switch is open.
/// </summary>
public static class FallTimeFinder
{
    private const double SearchBeforeSeconds = 4e-3;
    private const double SearchAfterSeconds = 1e-3;
    private const double SettledAfterSeconds = 0.2e-3;
    private const int MedianLength = 33;
    private const double High = 0.9;
    private const double Low = 0.1;
    private const double SmallestDropInNoise = 6;

    /// <summary>Measures; null if there is no fall to measure, with the reason.</summary>
    /// <param name="waveform">The capture, ascending, times in s from the trip.</param>
    /// <param name="reason">Why there is none; empty otherwise.</param>
    public static FallTime? Find(IReadOnlyList<WaveformRow> waveform, out string reason)
    {
        int from = FirstAtOrAfter(waveform, -SearchBeforeSeconds);
        int trip = FirstAtOrAfter(waveform, 0);
        int settled = FirstAtOrAfter(waveform, SettledAfterSeconds);
        int to = FirstAtOrAfter(waveform, SearchAfterSeconds);
        reason = string.Empty;
        if (trip - from < MedianLength || to - settled < MedianLength)
        {
            reason = "the capture does not reach far enough around the trip";
            return null;
        }

        double after = RobustStatistics.Median(Range(settled, to).Select(i => waveform[i].CurrentAmpere));
        (double before, int at) = LevelBefore(waveform, from, trip, after);
        double drop = before - after;
        double noise = RobustStatistics.Scale(Range(at, at + MedianLength).Select(i => waveform[i].CurrentAmpere - before));
        if (Math.Abs(drop) <= SmallestDropInNoise * noise || Math.Abs(before) <= Math.Abs(after))
        {
            reason = "the current did not fall at the trip";
            return null;
        }

        return Measure(waveform, at, to, before, after, out reason);
    }

    private static FallTime? Measure(IReadOnlyList<WaveformRow> waveform, int from, int to, double before, double after, out string reason)
    {
        double Share(int i) => (waveform[i].CurrentAmpere - after) / (before - after);
        int low = -1;
        for (int i = from; i + 3 < to && low < 0; i++)
        {
            // Three samples below half: a single disturbed sample is no fall.
            if (Share(i) < Low && Share(i + 1) < 0.5 && Share(i + 2) < 0.5)
                low = i;
        }

        int high = low;
        while (high > from && Share(high) <= High)
            high--;
        if (low < 0 || Share(high) <= High)
        {
            reason = "the current did not fall at the trip";
            return null;
        }

        reason = string.Empty;
        double begin = Crossing(waveform, high, High, Share);
        double end = Crossing(waveform, low - 1, Low, Share);
        int first = Math.Max(0, high - MedianLength + 1);
        double volt = RobustStatistics.Median(Range(first, high + 1).Select(i => waveform[i].VoltageVolt));
        double period = waveform[low].TimeSeconds - waveform[low - 1].TimeSeconds;
        bool within = low - high == 1;
        return new FallTime(within ? period : end - begin, within, begin, before, after, volt);
    }

    /// <summary>Time at which the share passes a level between a sample and the next.</summary>
    private static double Crossing(IReadOnlyList<WaveformRow> waveform, int i, double level, Func<int, double> share)
    {
        double part = (share(i) - level) / (share(i) - share(i + 1));
        return waveform[i].TimeSeconds + (part * (waveform[i + 1].TimeSeconds - waveform[i].TimeSeconds));
    }

    private static (double Level, int At) LevelBefore(IReadOnlyList<WaveformRow> waveform, int from, int trip, double after)
    {
        double best = after;
        int at = from;
        for (int i = from; i + MedianLength <= trip; i += MedianLength / 3)
        {
            double median = RobustStatistics.Median(Range(i, i + MedianLength).Select(k => waveform[k].CurrentAmpere));
            if (Math.Abs(median - after) >= Math.Abs(best - after))
            {
                best = median;
                at = i;
            }
        }

        return (best, at);
    }

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from));

    private static int FirstAtOrAfter(IReadOnlyList<WaveformRow> waveform, double seconds)
    {
        int low = 0, high = waveform.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (waveform[middle].TimeSeconds < seconds)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
