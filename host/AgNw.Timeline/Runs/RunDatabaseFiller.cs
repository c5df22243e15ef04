using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Reports;
using AgNw.Timeline.Utc;

namespace AgNw.Timeline.Runs;

/// <summary>Makes a run's run.db from its other files, or brings it up to them. Doing it twice changes nothing.</summary>
public static class RunDatabaseFiller
{
    /// <summary>Puts everything that the folder holds into its run.db.</summary>
    /// <param name="run">the folder</param>
    /// <param name="manifest">as it is, or will be; its clock fits go into the database</param>
    /// <param name="readings">by source, where they do not stand in the run's smu.csv; null: the run's own</param>
    /// <param name="frames">by camera, where they do not stand in the run's frames.csv; null: the run's own</param>
    /// <returns>rows added, changed or removed</returns>
    /// <exception cref="RecordingException">a file of the run cannot be read, or run.db not be written: it is as before</exception>
    public static long Fill(RunFolder run, RunManifest manifest, IReadOnlyList<IEnumerable<ReadingRow>>? readings = null, IReadOnlyList<IEnumerable<FrameRow>>? frames = null)
    {
        using RunDatabase database = RunDatabase.OpenOrCreate(run.Database);
        long changed = database.Replace("run", [RunRows.Of(manifest)])
            + database.Replace("statements", RunRows.Statements(manifest))
            + database.Replace("profiles", RunRows.Profiles(manifest))
            + database.Replace("profile_settings", RunRows.Settings(manifest))
            + database.Replace("boots", manifest.Boots.Select(RunRows.Of))
            + database.Replace("files", FilesOf(run).Select(RunRows.Of))
            + database.Replace("clock_fits", manifest.ClockFits.Select(RunRows.Of))
            + database.Replace("notes", AppendedTableRows.Read(run.Notes, new NoteFormat()).Select(RunRows.Of))
            + database.Replace("marks", RunMarks.Labels(run).Select(RunRows.Of))
            + database.Replace("smu_aborts", AppendedTableRows.Read(run.SmuAborts, new SmuAbortFormat()).Select(RunRows.Of))
            + database.Merge("events", Events(run, manifest))
            + PutSources(database, "readings", readings ?? Own(Rows(run.ReadingsTable, new ReadingFormat())), (row, source) => RunRows.Of(SourceNames.Smu(source), row))
            + PutSources(database, "frames", frames ?? Own(Rows(run.FramesTable, new FrameFormat())), (row, source) => RunRows.Of(SourceNames.Camera(source), row))
            + Put(database, "timeline", Rows(run.Timeline, new TimelineFormat(BoardClock.TicksPerSecond)), RunRows.Of)
            + Put(database, "timeline_frames", Rows(run.TimelineFrames, new TimelineFrameFormat(BoardClock.TicksPerSecond)), RunRows.Of)
            + Put(database, "timeline_events", Rows(run.TimelineEvents, new TimelineEventFormat(BoardClock.TicksPerSecond)), RunRows.Of)
            + Put(database, "waveform", Rows(run.Waveform, new WaveformFormat()), RunRows.Of)
            + database.Replace("board_voltages", AppendedTableRows.Read(run.Voltages, new VoltageFormat()).Select(RunRows.Of))
            + FillClock(database, run);
        database.Commit();
        return changed;
    }

    private static long FillClock(RunDatabase database, RunFolder run)
    {
        ClockRow[] exchanges = [.. AppendedTableRows.Read(run.Clock, new ClockFormat())];
        return database.Replace("clock_exchanges", exchanges.Select(RunRows.Of))
            + database.Replace("utc_stretches", BoardUtc.Fit(exchanges).Segments.Select(static segment => RunRows.Of(segment.ToRow())));
    }

    private static IEnumerable<IReadOnlyList<object?>> Events(RunFolder run, RunManifest manifest)
    {
        var decoder = new EventDecoder(manifest.Scales());
        foreach (InterlockEvent item in JournalReader.ReadEvents(run.Journal)) yield return RunRows.Of(decoder.Decode(item));
    }

    private static IEnumerable<TRow>? Rows<TRow>(string path, ReadableCsvFormat<TRow> format) => File.Exists(path) ? CsvFileReader.Read(path, format) : null;

    /// <summary>What the run has no file of stays as a merge with an external one left it.</summary>
    private static long Put<TRow>(RunDatabase database, string table, IEnumerable<TRow>? rows, Func<TRow, IReadOnlyList<object?>> convert) =>
        rows is null ? 0 : database.Replace(table, rows.Select(convert));

    private static long PutSources<TRow>(
        RunDatabase database, string table, IReadOnlyList<IEnumerable<TRow>>? sources, Func<TRow, int, IReadOnlyList<object?>> convert) =>
        sources is null ? 0 : database.Replace(table, sources.SelectMany((rows, source) => rows.Select(row => convert(row, source))));

    private static IReadOnlyList<IEnumerable<TRow>>? Own<TRow>(IEnumerable<TRow>? rows) => rows is null ? null : [rows];

    /// <summary>All but the manifest, which names this file in turn, this file with its rollback journal, and the report, which is made from all of them.</summary>
    private static IEnumerable<FileDigest> FilesOf(RunFolder run) =>
        FileDigest.OfFolder(run.FullPath, Path.GetFileName(run.Manifest)).Where(file => file.Name != ReportFile.Name && !file.Name.StartsWith(Path.GetFileName(run.Database), StringComparison.Ordinal));
}
