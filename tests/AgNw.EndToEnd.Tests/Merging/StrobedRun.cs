using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Journal;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// A run's folder with nothing but a log: the board saw a trigger-out pulse for each reading, on whose clock a second is 50 ppm longer than on the
/// board's, and a strobe of 200 ms for each frame. What other instruments' files say can then be looked for at known moments.
/// </summary>
internal static class StrobedRun
{
    public const double DriftPpm = 50;
    private const uint Boot = 0x5EA1;
    private const double FirstReadingSeconds = 1.0;
    private const double FirstFrameSeconds = 1.2;
    private const double FramePeriodSeconds = 0.25;
    private const double ExposureSeconds = 0.2;
    private const double PulseSeconds = 10e-6;

    /// <summary>Writes the log.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="readingSeconds">Times of the readings from any origin, s.</param>
    /// <param name="frames">Number of frames.</param>
    public static void Write(string folder, IReadOnlyList<double> readingSeconds, int frames)
    {
        var edges = new List<(double Seconds, InputLine Line, bool High)>();
        foreach (double seconds in readingSeconds)
            AddPulse(edges, InputLine.SmuTrigger, ReadingSeconds(seconds - readingSeconds[0]), PulseSeconds);
        for (int n = 0; n < frames; n++)
            AddPulse(edges, InputLine.Strobe, FrameSeconds(n), ExposureSeconds);
        using var journal = EventJournal.Create(Path.Combine(folder, "events.agnw"));
        journal.Append(Events([.. edges.OrderBy(static edge => edge.Seconds)]));
    }

    /// <summary>Board time of a reading, s.</summary>
    /// <param name="sinceFirst">Its own time since the first reading's, s.</param>
    public static double ReadingSeconds(double sinceFirst) => FirstReadingSeconds + (sinceFirst * (1 + (DriftPpm * 1e-6)));

    /// <summary>Board time at which a frame's exposure begins, s.</summary>
    public static double FrameSeconds(int frame) => FirstFrameSeconds + (frame * FramePeriodSeconds);

    private static void AddPulse(List<(double Seconds, InputLine Line, bool High)> edges, InputLine line, double seconds, double length) =>
        edges.AddRange([(seconds, line, true), (seconds + length, line, false)]);

    private static List<InterlockEvent> Events(IReadOnlyList<(double Seconds, InputLine Line, bool High)> edges)
    {
        const byte state = (byte)((int)TripState.Armed | ((int)TripMode.Monitor << RecordStateFields.ModeShift));
        var events = new List<InterlockEvent> { Event(0, 100, RecordKind.Boot, 0, Boot) };
        uint levels = 0;
        foreach ((double seconds, InputLine line, bool high) in edges)
        {
            uint bit = 1u << (int)line;
            levels = high ? levels | bit : levels & ~bit;
            events.Add(Event((uint)events.Count, (long)Math.Round(seconds * TripCoreClock.Hertz), RecordKind.Inputs, state, levels | (bit << 16)));
        }

        return events;
    }

    private static InterlockEvent Event(uint sequence, long tick, RecordKind kind, byte state, uint value) =>
        new(Boot, sequence, tick, RawRecord.Create((ushort)sequence, kind, state, tick, value));
}
