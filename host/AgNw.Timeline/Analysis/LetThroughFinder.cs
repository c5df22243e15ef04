using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis;

/// <summary>
/// Integrates the capture from the begin of the event, which is the begin of the fall (90 % of the current) or the trip's stamp, whichever is
/// earlier, to the first of eight samples in a row that have arrived at the level after the trip. Trapezoids between samples.
/// </summary>
public static class LetThroughFinder
{
    private const double LevelFromSeconds = 0.2e-3;
    private const double LevelToSeconds = 1e-3;
    private const int FewestForLevel = 33;
    private const int Arrived = 8;
    private const double NoiseFactor = 5;
    private const double SmallestTolerance = 1e-3;

    /// <summary>Integrates; null with the reason if the capture does not reach far enough around the trip.</summary>
    /// <param name="waveform">the capture, ascending, times in s from the trip</param>
    /// <param name="fall">the fall, if one was found in it</param>
    /// <param name="reason">why there is none; empty otherwise</param>
    public static LetThrough? Find(IReadOnlyList<WaveformRow> waveform, FallTime? fall, out string reason)
    {
        double from = Math.Min(0, fall?.BeginSeconds ?? 0);
        double[] later = [.. waveform.Where(static r => r.TimeSeconds is >= LevelFromSeconds and <= LevelToSeconds).Select(static r => r.CurrentAmpere)];
        int first = FirstAfter(waveform, from);
        reason = waveform.Count == 0 ? "there is no capture" : "the capture does not reach far enough around the trip";
        if (later.Length < FewestForLevel || first == 0 || first == waveform.Count)
            return null;
        reason = string.Empty;
        double level = RobustStatistics.Median(later);
        double noise = RobustStatistics.Scale(later.Select(value => value - level));
        double height = waveform.Skip(first - 1).Take(FewestForLevel).Max(r => Math.Abs(r.CurrentAmpere - level));
        double tolerance = Math.Max(NoiseFactor * noise, SmallestTolerance * height);
        int settled = FirstSettled(waveform, first, level, tolerance);
        int last = Math.Min(settled, waveform.Count - 1);
        return Integrate(waveform, from, first, last, level, settled < waveform.Count);
    }

    private static LetThrough Integrate(IReadOnlyList<WaveformRow> waveform, double from, int first, int last, double level, bool settled)
    {
        WaveformRow before = waveform[first - 1];
        double part = (from - before.TimeSeconds) / (waveform[first].TimeSeconds - before.TimeSeconds);
        double time = from;
        double ampere = before.CurrentAmpere + (part * (waveform[first].CurrentAmpere - before.CurrentAmpere)) - level;
        double volt = before.VoltageVolt + (part * (waveform[first].VoltageVolt - before.VoltageVolt));
        double charge = 0, energy = 0, lowest = ampere, highest = ampere;
        for (int i = first; i <= last; i++)
        {
            double next = waveform[i].CurrentAmpere - level;
            double step = waveform[i].TimeSeconds - time;
            charge += step * (ampere + next) / 2;
            energy += step * ((ampere * volt) + (next * waveform[i].VoltageVolt)) / 2;
            lowest = Math.Min(lowest, next);
            highest = Math.Max(highest, next);
            (time, ampere, volt) = (waveform[i].TimeSeconds, next, waveform[i].VoltageVolt);
        }

        double period = waveform[first].TimeSeconds - before.TimeSeconds;
        return new LetThrough(from, time, settled, charge, energy, period / 2 * (highest - lowest));
    }

    private static int FirstSettled(IReadOnlyList<WaveformRow> waveform, int from, double level, double tolerance)
    {
        int run = 0;
        for (int i = from; i < waveform.Count; i++)
        {
            run = Math.Abs(waveform[i].CurrentAmpere - level) <= tolerance ? run + 1 : 0;
            if (run == Arrived)
                return i - Arrived + 1;
        }

        return waveform.Count;
    }

    private static int FirstAfter(IReadOnlyList<WaveformRow> waveform, double seconds)
    {
        int i = 0;
        while (i < waveform.Count && waveform[i].TimeSeconds <= seconds)
            i++;
        return i;
    }
}
