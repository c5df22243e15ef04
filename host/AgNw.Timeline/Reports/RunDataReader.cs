using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Reports;

/// <summary>Reads a merged run. Holds its readings in memory: 40 bytes each.</summary>
public static class RunDataReader
{
    /// <exception cref="RecordingException">the run is not merged or has no manifest, or a file of it cannot be read; the message says what to do</exception>
    public static RunData Read(RunFolder run)
    {
        Require(run, run.Manifest, "it was not recorded to its end: record into it again and end it");
        Require(run, run.Timeline, "`agnw merge` makes it");
        Require(run, run.TimelineFrames, "`agnw merge` makes it");
        Require(run, run.TimelineEvents, "`agnw merge` makes it");
        RunManifest manifest = ManifestFile.Read(run);
        StatedFiles.Require(run, manifest, run.Timeline, run.TimelineFrames, run.TimelineEvents);
        IEnumerable<InterlockEvent> journal = JournalReader.ReadEvents(run.Journal);
        uint? boot = BoardEvents.MainBoot(journal);
        IEnumerable<BoardEvent> events = boot is { } known ? BoardEvents.OfBoot(journal, known) : [];
        Dictionary<uint, string> labels = RunMarks.Labels(run).GroupBy(static row => row.Marker).ToDictionary(static g => g.Key, static g => g.Last().Label);
        return new RunData
        {
            Name = run.Name,
            Manifest = manifest,
            Log = BoardLog.Read(events),
            Journal = journal,
            Readings = [.. Readings(run)],
            Frames = [.. Frames(run)],
            Events = [.. CsvFileReader.Read(run.TimelineEvents, new TimelineEventFormat(BoardClock.TicksPerSecond))],
            Marks = [.. events.Where(static e => e.Kind == RecordKind.Mark).Select(e => new LabelledMark(e.Tick, e.Value, labels.GetValueOrDefault(e.Value, string.Empty)))],
            Waveform = File.Exists(run.Waveform) ? [.. CsvFileReader.Read(run.Waveform, new WaveformFormat())] : [],
        };
    }

    private static IEnumerable<TimedReading> Readings(RunFolder run) =>
        CsvFileReader.Read(run.Timeline, new TimelineFormat(BoardClock.TicksPerSecond))
            .Where(static row => row.Smu == SourceNames.Smu(0))
            .Select(static row => new TimedReading(row.Reading, row.BoardTick, row.UncertaintySeconds, row.VoltageVolt, row.CurrentAmpere));

    /// <summary>A frame has a row for each source of readings: the first source's, or the only one without readings.</summary>
    private static IEnumerable<TimelineFrameRow> Frames(RunFolder run)
    {
        long? last = null;
        foreach (TimelineFrameRow row in CsvFileReader.Read(run.TimelineFrames, new TimelineFrameFormat(BoardClock.TicksPerSecond)))
        {
            if (row.Camera != SourceNames.Camera(0) || row.StartTick == last || (row.Smu.Length > 0 && row.Smu != SourceNames.Smu(0)))
                continue;
            last = row.StartTick;
            yield return row;
        }
    }

    private static void Require(RunFolder run, string path, string remedy)
    {
        if (!File.Exists(path))
            throw new RecordingException($"{run.FullPath} has no {Path.GetFileName(path)}; {remedy}.");
    }
}
