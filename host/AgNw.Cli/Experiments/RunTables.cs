using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Waveforms;
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
        using (var events = new CsvFileWriter<InterlockEvent>(run.EventsTable, new EventFormat(new EventDecoder(byConfiguration))))
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

    /// <summary>smu.csv, frames.csv and the three tables of the timeline.</summary>
    /// <returns>rows of the timeline</returns>
    public static long WriteMerged(RunFolder run, IEnumerable<ReadingRow> readings, RunTimeline timeline)
    {
        using (var writer = new CsvFileWriter<ReadingRow>(run.ReadingsTable, new ReadingFormat()))
        {
            foreach (ReadingRow reading in readings)
            {
                writer.Append(reading);
            }
        }

        TimelineTables.WriteFrames(timeline, run.FramesTable);
        return TimelineTables.Write(timeline, TimelineFiles.Of(run)).Readings;
    }
}
