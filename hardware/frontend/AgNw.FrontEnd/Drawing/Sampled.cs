using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Drawing;

/// <summary>Waveforms at evenly spaced times, so that a drawing has the same number of points however ngspice stepped.</summary>
internal static class Sampled
{
    public static double[] Times(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(index => from + ((to - from) * index / (count - 1)))];

    public static double[] At(Waveforms waves, string signal, double[] times, double factor = 1) =>
        [.. times.Select(time => factor * Value(waves.Seconds, waves.Signals[signal], time))];

    private static double Value(double[] seconds, double[] values, double time)
    {
        int after = Array.BinarySearch(seconds, time);
        if (after >= 0)
            return values[after];
        after = ~after;
        if (after == 0 || after == seconds.Length)
            return values[Math.Min(after, values.Length - 1)];
        double share = (time - seconds[after - 1]) / (seconds[after] - seconds[after - 1]);
        return values[after - 1] + (share * (values[after] - values[after - 1]));
    }
}
