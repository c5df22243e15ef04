using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Waveforms;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Runs;

namespace AgNw.Cli.Experiments;

/// <summary>Writes the tables of a run from its journal, the capture, and what the other instruments recorded.</summary>
internal static class RunTables
{
    /// <summary>events.csv and, if there was a trip, waveform.csv. To be called once the journal is closed.</summary>
    public static IReadOnlyList<WaveformRow> WriteBoardTables(RunFolder run, ExperimentOutcome outcome)
    {
        ScaleFactors scales = outcome.Profile.Profile.Scales;
        var byConfiguration = new Dictionary<uint, ScaleFactors> { [outcome.Profile.Crc] = scales };
        long? trip = null;
        using (var events = new CsvFileWriter<InterlockEvent>(run.EventsTable, new EventFormat(byConfiguration)))
        {
            foreach (InterlockEvent item in JournalReader.ReadEvents(run.Journal))
            {
                events.Append(item);
                trip = item is { IsDamaged: false, Kind: RecordKind.Trip } ? item.Ticks : trip;
            }
        }

        if (outcome.Capture is not { } capture || trip is not { } tick)
        {
            return [];
        }

        WaveformTable.Write(run.Waveform, capture, tick, scales);
        return [.. WaveformTable.Rows(capture, tick, scales)];
    }

    /// <summary>smu.csv, frames.csv and timeline.csv.</summary>
    public static TimelineCounts WriteMerged(RunFolder run, IEnumerable<ReadingRow> readings, RunTimeline timeline)
    {
        Write(run.ReadingsTable, new ReadingFormat(), readings);
        Write(run.FramesTable, new FrameFormat(), timeline.Frames());
        return WriteTimeline(run.Timeline, timeline);
    }

    /// <summary>timeline.csv: a row for each reading.</summary>
    public static TimelineCounts WriteTimeline(string path, RunTimeline timeline)
    {
        long withFrame = 0;
        long doubtful = 0;
        using var writer = new CsvFileWriter<TimelineRow>(path, new TimelineFormat(TripCoreClock.Hertz));
        foreach (MergedReading merged in timeline.Rows())
        {
            TimelineRow row = TimelineRows.Of(merged);
            withFrame += row.Frame is null ? 0 : 1;
            doubtful += row.FrameDoubtful ? 1 : 0;
            writer.Append(row);
        }

        return new TimelineCounts(writer.Count, withFrame, doubtful);
    }

    private static void Write<TRow>(string path, CsvFormat<TRow> format, IEnumerable<TRow> rows)
    {
        using var writer = new CsvFileWriter<TRow>(path, format);
        foreach (TRow row in rows)
        {
            writer.Append(row);
        }
    }
}
