using AgNw.Contract;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Support;

/// <summary>Runs by hand, without a board: what a test does not give is not there.</summary>
internal static class SyntheticRun
{
    public const long Second = TripCoreClock.Hertz;

    /// <summary>A run of 10 s, armed after 1 s, with 180 readings from 0 to 1.8 V over 600 ohm.</summary>
    public static RunData Of(TripMode mode = TripMode.Breakdown, Cause? trip = null) => new()
    {
        Name = "by-hand",
        Manifest = new RunManifest
        {
            Run = "by-hand",
            Software = new SoftwareVersions("agnw", ".NET", "1.0"),
            Board = new BoardDescription("AgNw", "Interlock", "1", "0.1", "1.0", true),
            Boots = [],
            Files = [],
            Statements = new Dictionary<string, string>(),
        },
        Log = BoardLog.Read(Log(mode, trip)),
        Journal = [],
        Readings = [.. Enumerable.Range(0, 180).Select(static i => new TimedReading(i, Second + (i * Second / 20), 1e-6, i * 0.01, i * 0.01 / 600))],
        Frames = [],
        Events = [],
        Marks = [],
        Waveform = [],
    };

    /// <summary>Frames of 0.4 s every 0.5 s.</summary>
    public static IReadOnlyList<TimelineFrameRow> Frames(int count) =>
    [
        .. Enumerable.Range(0, count).Select(static i => new TimelineFrameRow(
            "camera", i + 1, i * Second / 2, (i * Second / 2) + (Second * 4 / 10), 1e-6, false, "ARMED", new BeamSummary(0.4, 1, 20, 20 * (i + 1)), "smu", ElectricalSummary.Nothing)),
    ];

    /// <summary>3 mA fall to nothing 4 us before the trip; pairs of 1 us.</summary>
    public static IReadOnlyList<WaveformRow> Waveform(long tripTick) =>
        [.. Enumerable.Range(-4000, 8000).Select(i => new WaveformRow(tripTick + (48 * i), i * 1e-6, i < -4 ? 3e-3 : i < -2 ? 1e-3 : 0, i < 0 ? 1.8 : 0))];

    public static RunData WithMark(this RunData run, string label, long tick) => run with
    {
        Marks = [.. run.Marks, new LabelledMark(tick, 0x8000_0000, label)],
        Events = [.. run.Events, new TimelineEventRow(1, run.Events.Count, tick, "MARK", "ARMED", "", null, false, "smu", null, false, double.NaN, double.NaN, double.NaN)],
    };

    private static IEnumerable<BoardEvent> Log(TripMode mode, Cause? trip)
    {
        yield return State(0, 1000, TripState.Disarmed, TripMode.None);
        yield return State(1, Second, TripState.Armed, mode);
        if (trip is { } cause)
        {
            yield return new BoardEvent(2, 10 * Second, RecordKind.Trip, StateByte(TripState.Tripped, mode), (uint)cause | (1u << ((int)cause + 4)));
            yield return State(3, (10 * Second) + 30, TripState.Tripped, mode);
        }

        yield return State(4, 11 * Second, TripState.Disarmed, mode);
    }

    private static BoardEvent State(long sequence, long tick, TripState state, TripMode mode) =>
        new(sequence, tick, RecordKind.State, StateByte(state, mode), (uint)state);

    private static byte StateByte(TripState state, TripMode mode) =>
        (byte)(((int)state << RecordStateFields.StateShift) | ((int)mode << RecordStateFields.ModeShift));
}
