using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Writes the tables that a merge makes, in one pass over the readings.</summary>
public static class TimelineTables
{
    private const string Unfinished = ".new";

    /// <summary>Writes frames.csv with each frame's exposure; the number of rows. The file must not exist yet.</summary>
    public static long WriteFrames(RunTimeline timeline, string path)
    {
        using var writer = new CsvFileWriter<FrameRow>(path, new FrameFormat());
        foreach (FrameRow row in timeline.Frames())
            writer.Append(row);
        return writer.Count;
    }

    /// <summary>
    /// Writes the timeline: beside the files of these names first, which then take their places one by one. What stood there stays whole until
    /// all of the new ones are written; merging the same again gives the same bytes. The files are not forced onto the disk: after a loss of power
    /// they are merged again.
    /// </summary>
    /// <exception cref="RecordingException">A file cannot be written; those that stood there stand.</exception>
    public static TimelineCounts Write(RunTimeline timeline, TimelineFiles files)
    {
        try
        {
            foreach (string path in files.All)
                File.Delete(path + Unfinished);
            TimelineCounts counts = WriteNew(timeline, files);
            foreach (string path in files.All)
                File.Move(path + Unfinished, path, overwrite: true);
            return counts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{files.Readings} cannot be written ({exception.Message}); the timeline before stands. Make room and merge again.", exception);
        }
        finally
        {
            foreach (string path in files.All)
                TryDelete(path + Unfinished);
        }
    }

    private static TimelineCounts WriteNew(RunTimeline timeline, TimelineFiles files)
    {
        long doubtful = 0;
        using var readings = new CsvFileWriter<TimelineRow>(files.Readings + Unfinished, new TimelineFormat(BoardClock.TicksPerSecond), durable: false);
        using var frames = new CsvFileWriter<TimelineFrameRow>(files.Frames + Unfinished, new TimelineFrameFormat(BoardClock.TicksPerSecond), durable: false);
        using var events = new CsvFileWriter<TimelineEventRow>(files.Events + Unfinished, new TimelineEventFormat(BoardClock.TicksPerSecond), durable: false);
        using var others = new TimelineFollowers(timeline, row => frames.Append(row), row => events.Append(row));
        foreach (MergedReading row in timeline.Rows())
        {
            doubtful += row.Doubt == MergeDoubt.None ? 0 : 1;
            readings.Append(TimelineRows.Of(row));
            others.Add(row.Reading);
        }

        others.Finish();
        return new TimelineCounts(readings.Count, doubtful, frames.Count, events.Count);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next merge deletes it; what failed before this is what is told.
        }
    }
}
