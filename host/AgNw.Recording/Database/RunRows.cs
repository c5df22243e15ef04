using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Manifest;
using AgNw.Recording.Recorder;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Database;

/// <summary>Rows of run.db in the order of the schema's columns.</summary>
public static class RunRows
{
    public static IReadOnlyList<object?> Of(RunManifest run) =>
    [
        run.Run, Utc(run.StartedUtc), Utc(run.EndedUtc), run.Context?.Operator, run.Context?.Specimen, run.Context?.Microscope, run.Context?.Holder,
        run.Context?.Magnification, run.Context?.DoseRatePerSquareNanometreSecond, run.Software.Program, run.Software.Runtime, run.Software.Contract, $"{run.Board.Maker} {run.Board.Model}",
        run.Board.Serial, run.Board.Firmware, run.Board.Contract, run.Board.IsVirtual, (long)TripCoreClock.Hertz,
    ];

    public static IEnumerable<IReadOnlyList<object?>> Statements(RunManifest run) => run.Statements.Select(item => (IReadOnlyList<object?>)[item.Key, item.Value]);

    public static IEnumerable<IReadOnlyList<object?>> Profiles(RunManifest run) => run.Profiles.Select((profile, index) => (IReadOnlyList<object?>)
        [index + 1L, profile.Name, profile.Sha256, profile.ConfigurationCrc, profile.CurrentRange, profile.CanonicalText]);

    public static IEnumerable<IReadOnlyList<object?>> Settings(RunManifest run) => run.Profiles.SelectMany(
        (profile, index) => profile.InEffect.Select(setting => (IReadOnlyList<object?>)[index + 1L, setting.Key, setting.Value]));

    public static IReadOnlyList<object?> Of(BootCounts boot) =>
        [Hexadecimal(boot.Boot), boot.Head, boot.First, boot.Journal, boot.Missing, boot.LostInCore];

    public static IReadOnlyList<object?> Of(FileDigest file) => [file.Name, file.Bytes, file.Sha256];

    public static IReadOnlyList<object?> Of(RecorderNote note, int index) =>
        [index + 1L, UtcText.Of(note.Utc), note.Kind.ToString(), (long)note.Boot, (long)note.Sequence, note.Count, note.Text];

    public static IReadOnlyList<object?> Of(in EventRow row)
    {
        InterlockEvent item = row.Event;
        byte[] record = new byte[RecordLayout.Bytes];
        item.Record.WriteTo(record);
        return
        [
            (long)item.Boot, (long)item.Sequence, item.Ticks, row.Kind, row.State, row.Mode, item.State.IsBeamBlanked, row.FirstCause, row.Causes,
            (long?)row.Levels, (long?)row.Changed, row.CurrentAmpere, row.VoltageVolt, (long)item.Value, row.Text, record,
        ];
    }

    public static IReadOnlyList<object?> Of(MarkRow row) => [(long)row.Marker, UtcText.Of(row.Utc), row.Label];

    public static IReadOnlyList<object?> Of(SmuAbortRow row) =>
    [
        (long)row.Boot, (long)row.Sequence, UtcText.Of(row.NoticedUtc), Utc(row.SentUtc), Utc(row.ConfirmedUtc), row.SentNanoseconds,
        row.ConfirmedNanoseconds, row.Address, row.Text,
    ];

    public static IReadOnlyList<object?> Of(string smu, ReadingRow row) =>
        [smu, row.Index, row.TimeNanoseconds, row.SourceVolt, row.VoltageVolt, row.CurrentAmpere, row.BoardTick];

    public static IReadOnlyList<object?> Of(string camera, FrameRow row) =>
        [camera, row.Index, row.FileTimeNanoseconds, row.ExposureNanoseconds, row.StartTick, row.EndTick, row.UncertaintySeconds];

    public static IReadOnlyList<object?> Of(TimelineRow row) =>
    [
        row.Smu, row.Reading, row.BoardTick, row.UncertaintySeconds, row.VoltageVolt, row.CurrentAmpere, row.Camera, row.Frame, row.FrameDoubtful, row.State,
        row.BeamBlanked, row.LastEvent, row.LastEventSequence, row.LastEventTick, row.StateDoubtful, row.EventDoubtful,
    ];

    public static IReadOnlyList<object?> Of(TimelineFrameRow row) =>
    [
        row.Camera, row.Frame, row.StartTick, row.EndTick, row.UncertaintySeconds, row.FrameDoubtful, row.States, row.Beam.OnSeconds, row.Beam.OnShare,
        row.Beam.DosePerSquareNanometre, row.Beam.TotalDosePerSquareNanometre, row.Smu, row.Electrical.Readings, row.Electrical.FirstReading,
        row.Electrical.LastReading, row.Electrical.CoveredShare, row.Electrical.CurrentMeanAmpere, row.Electrical.CurrentMinAmpere,
        row.Electrical.CurrentMaxAmpere, row.Electrical.VoltageMeanVolt, row.Electrical.VoltageMinVolt, row.Electrical.VoltageMaxVolt,
        row.Electrical.ChargeCoulomb, row.Electrical.EnergyJoule,
    ];

    public static IReadOnlyList<object?> Of(TimelineEventRow row) =>
    [
        (long)row.Boot, row.Sequence, row.BoardTick, row.Event, row.State, row.Camera, row.Frame, row.FrameDoubtful, row.Smu, row.Reading,
        row.ReadingDoubtful, row.ReadingAgeSeconds, row.VoltageVolt, row.CurrentAmpere,
    ];

    public static IReadOnlyList<object?> Of(WaveformRow row) => [row.BoardTick, row.TimeSeconds, row.CurrentAmpere, row.VoltageVolt];

    public static IReadOnlyList<object?> Of(VoltageRow row) => [(long)row.Boot, row.FromTick, row.ToTick, row.Volt];

    public static IReadOnlyList<object?> Of(ClockFitDescription fit) =>
    [
        fit.Source, fit.Verdict, fit.Reason, fit.Doubtful, fit.ReferenceNanoseconds, fit.ReferenceTick, fit.OffsetSeconds, fit.DriftPpm,
        fit.DriftUncertaintyPpm, fit.ResidualRmsSeconds, fit.ResidualMaxSeconds, fit.ResidualPercentile95Seconds, fit.UncertaintySeconds,
        (long)fit.PairsUsed, (long)fit.Outliers,
    ];

    public static IReadOnlyList<object?> Of(ClockRow row) => [(long)row.Boot, row.BoardTick, UtcText.Of(row.SentUtc), row.RoundTripNanoseconds];

    public static IReadOnlyList<object?> Of(UtcStretchRow row) =>
        [(long)row.Boot, row.FromTick, row.ToTick, row.StartUtcNanoseconds, row.NanosecondsPerTick, row.UncertaintySeconds];

    private static string? Utc(DateTimeOffset? moment) => moment is { } known ? UtcText.Of(known) : null;

    private static long Hexadecimal(string boot) => uint.Parse(boot, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
