using System.Globalization;
using System.Text;
using System.Text.Json;
using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Analysis.Points;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Reports;

/// <summary>
/// The charts' data as JSON that may stand within a script element: the encoder escapes angle brackets, ampersands and quotes. Times are s from
/// the report's time 0, in the waveform us from the trip's stamp; V, A; what is not known is null. Long series are decimated
/// (<see cref="MinMaxDecimation"/>); within <see cref="FullSeconds"/> of time 0 every reading, within 1 ms of the trip every sample is there.
/// </summary>
internal static class ChartData
{
    private const int Columns = 1500;
    private const int MostFullReadings = 4000;
    private const double FullSeconds = 1;
    private const double FullWaveformSeconds = 1e-3;
    private const int MostFrames = 100_000;
    private const int MostEvents = 5000;

    public static string Of(RunData run, RunAnalysis analysis)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("zero", analysis.ZeroName);
            json.WriteBoolean("rewiring", analysis.IsRewiring);
            json.WriteNumber("quantum", ConductanceQuantum.Siemens);
            WriteReadings(json, run, analysis);
            WriteFrames(json, run, analysis);
            WriteStates(json, run, analysis);
            WriteEvents(json, run, analysis);
            WritePoints(json, analysis);
            WriteWaveform(json, run, analysis);
            WritePlateaus(json, analysis);
            WriteThinning(json, analysis);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteReadings(Utf8JsonWriter json, RunData run, RunAnalysis analysis)
    {
        IReadOnlyList<TimedReading> readings = run.Readings;
        double[] times = [.. readings.Select(r => Seconds(analysis, r.Tick))];
        double[] volts = [.. readings.Select(static r => r.VoltageVolt)];
        double[] amperes = [.. readings.Select(static r => r.CurrentAmpere)];
        int from = Math.Max(FirstAtOrAfter(times, -FullSeconds), FirstAtOrAfter(times, 0) - MostFullReadings);
        int to = Math.Min(FirstAtOrAfter(times, FullSeconds), FirstAtOrAfter(times, 0) + MostFullReadings);
        IReadOnlyList<int> kept = MinMaxDecimation.Choose(times, [volts, amperes], Columns, (from, to));
        json.WriteStartObject("readings");
        json.WriteNumber("total", readings.Count);
        Array(json, "t", kept.Select(i => times[i]), 7, absolute: true);
        Array(json, "v", kept.Select(i => volts[i]), 6);
        Array(json, "i", kept.Select(i => amperes[i]), 6);
        // Readings after this one averaged over the break or came later.
        if (analysis.Points?.LastReadingTick is { } last)
            json.WriteNumber("sweepEnd", Math.Round(Seconds(analysis, last), 7));
        json.WriteEndObject();
    }

    /// <summary>All frames, or every n-th of very many, and all within a stretch around time 0.</summary>
    private static void WriteFrames(Utf8JsonWriter json, RunData run, RunAnalysis analysis)
    {
        int stride = (run.Frames.Count + MostFrames - 1) / MostFrames;
        TimelineFrameRow[] frames = [.. run.Frames.Where((f, i) => stride <= 1 || i % stride == 0 || Math.Abs(Seconds(analysis, f.StartTick)) < 10)];
        json.WriteStartObject("frames");
        json.WriteNumber("total", run.Frames.Count);
        Array(json, "n", frames.Select(static f => (double)f.Frame), 12);
        Array(json, "from", frames.Select(f => Seconds(analysis, f.StartTick)), 6, absolute: true);
        Array(json, "to", frames.Select(f => Seconds(analysis, f.EndTick)), 6, absolute: true);
        Array(json, "on", frames.Select(static f => f.Beam.OnShare), 3);
        Array(json, "dose", frames.Select(static f => f.Beam.TotalDosePerSquareNanometre), 5);
        Array(json, "onTotal", BeamOn(run, frames), 6);
        json.WriteEndObject();
    }

    private static IEnumerable<double> BeamOn(RunData run, TimelineFrameRow[] frames)
    {
        var beam = new BeamOnTime(run.States());
        return frames.Select(f => beam.SecondsBetween(run.Log.Ticks.First, f.EndTick));
    }

    private static void WriteStates(Utf8JsonWriter json, RunData run, RunAnalysis analysis)
    {
        // A blanking edge is an entry of its own: the lane of states wants the changes of state alone, that of the beam its edges.
        IReadOnlyList<StateChange> states = run.States();
        StateChange[] changes = [.. states.Where((s, i) => i == 0 || states[i - 1].State != s.State)];
        StateChange[] edges = [.. states.Where((s, i) => i == 0 || states[i - 1].Blanked != s.Blanked)];
        int stride = (edges.Length / 2 / MostFrames) + 1;
        json.WriteStartObject("states");
        Array(json, "t", changes.Select(s => Seconds(analysis, s.Tick)), 6, absolute: true);
        Strings(json, "name", changes.Select(static s => EventText.Of(s.State)));
        json.WriteNumber("end", Math.Round(Seconds(analysis, run.Log.Ticks.Last), 6));
        json.WriteEndObject();
        StateChange[] shown = [.. edges.Where((_, i) => i / 2 % stride == 0)];
        json.WriteStartObject("beam");
        Array(json, "t", shown.Select(s => Seconds(analysis, s.Tick)), 6, absolute: true);
        Array(json, "on", shown.Select(static s => s.Blanked ? 0.0 : 1), 1);
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, RunData run, RunAnalysis analysis)
    {
        Dictionary<long, string> labels = run.Marks.Where(static m => m.Label.Length > 0).GroupBy(static m => m.Tick).ToDictionary(static g => g.Key, static g => g.First().Label);
        TimelineEventRow[] shown = [.. EventChoice.Notable(run.Events).Take(MostEvents)];
        json.WriteStartObject("events");
        Array(json, "t", shown.Select(e => Seconds(analysis, e.BoardTick)), 6, absolute: true);
        Strings(json, "text", shown.Select(e => EventChoice.IsMark(e) && labels.TryGetValue(e.BoardTick, out string? label) ? label : e.Event));
        json.WriteEndObject();
    }

    private static void WritePoints(Utf8JsonWriter json, RunAnalysis analysis)
    {
        json.WriteStartArray("points");
        foreach (IvPoint point in analysis.Points?.Known ?? [])
        {
            json.WriteStartObject();
            json.WriteString("name", point.Name.ToString());
            json.WriteNumber("t", Math.Round(Seconds(analysis, point.Tick), 9));
            json.WriteNumber("v", point.VoltageVolt);
            json.WriteNumber("i", point.CurrentAmpere);
            json.WriteString("frame", FrameText.Of(point.Frame));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWaveform(Utf8JsonWriter json, RunData run, RunAnalysis analysis)
    {
        if (analysis.Trip is not { } trip || !Analysis.BreakFinder.Covers(run.Waveform, trip.TripTick))
            return;
        IReadOnlyList<WaveformRow> rows = run.Waveform;
        double[] times = [.. rows.Select(static r => r.TimeSeconds)];
        double[] volts = [.. rows.Select(static r => r.VoltageVolt)];
        double[] amperes = [.. rows.Select(static r => r.CurrentAmpere)];
        (int, int) full = (FirstAtOrAfter(times, -FullWaveformSeconds), FirstAtOrAfter(times, FullWaveformSeconds));
        IReadOnlyList<int> kept = MinMaxDecimation.Choose(times, [volts, amperes], Columns, full);
        json.WriteStartObject("waveform");
        json.WriteNumber("total", rows.Count);
        Array(json, "t", kept.Select(i => times[i] * 1e6), 4, absolute: true);
        Array(json, "v", kept.Select(i => volts[i]), 6);
        Array(json, "i", kept.Select(i => amperes[i]), 6);
        (string Text, double Microseconds)[] moments = [.. TripMoments.Of(trip, analysis.Latency)];
        Array(json, "momentAt", moments.Select(static m => m.Microseconds), 4, absolute: true);
        json.WriteEndObject();
    }

    private static void WriteThinning(Utf8JsonWriter json, RunAnalysis analysis)
    {
        if (analysis.Points?.Thinning is not { Excess.Count: > 0 } thinning)
            return;
        (double Volt, double Share)[] excess = [.. thinning.Excess.OrderBy(static e => e.Volt)];
        json.WriteStartObject("thinning");
        Array(json, "v", excess.Select(static e => e.Volt), 6);
        Array(json, "percent", excess.Select(static e => e.Share * 100), 4);
        (double Volt, double Share)[] fitted = [.. thinning.Fitted.OrderBy(static e => e.Volt)];
        Array(json, "fitV", fitted.Select(static e => e.Volt), 6);
        Array(json, "fitPercent", fitted.Select(static e => e.Share * 100), 4);
        if (thinning.Within is { } within)
            Array(json, "within", new[] { within.From.VoltageVolt, within.To.VoltageVolt }.Order(), 6);
        json.WriteNumber("threshold", thinning.Threshold * 100);
        json.WriteEndObject();
    }

    private static void WritePlateaus(Utf8JsonWriter json, RunAnalysis analysis)
    {
        json.WriteStartObject("plateaus");
        Array(json, "from", analysis.Plateaus.Select(p => Seconds(analysis, p.FromTick)), 6, absolute: true);
        Array(json, "to", analysis.Plateaus.Select(p => Seconds(analysis, p.ToTick)), 6, absolute: true);
        Array(json, "level", analysis.Plateaus.Select(static p => p.Quanta), 4);
        json.WriteEndObject();
    }

    private static double Seconds(RunAnalysis analysis, long tick) => BoardClock.SecondsBetween(analysis.ZeroTick, tick);

    private static int FirstAtOrAfter(double[] ascending, double value)
    {
        int at = System.Array.BinarySearch(ascending, value);
        if (at < 0)
            return ~at;
        while (at > 0 && ascending[at - 1] == value)
            at--;
        return at;
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    /// <param name="json">where to</param>
    /// <param name="name">of the array</param>
    /// <param name="values">NaN becomes null</param>
    /// <param name="digits">significant digits, or digits after the point</param>
    /// <param name="absolute">digits after the point</param>
    private static void Array(Utf8JsonWriter json, string name, IEnumerable<double> values, int digits, bool absolute = false)
    {
        string format = absolute ? "0." + new string('#', digits) : "G" + digits.ToString(CultureInfo.InvariantCulture);
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            if (double.IsFinite(value))
                json.WriteRawValue(value.ToString(format, CultureInfo.InvariantCulture), skipInputValidation: true);
            else
                json.WriteNullValue();
        }

        json.WriteEndArray();
    }
}
