using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Writes the tables that a merge makes, in one pass over the readings.</summary>
public static class TimelineTables
{
    private const int CompareBytes = 1 << 16;

    /// <summary>Writes frames.csv with each frame's exposure; the number of rows. The file must not exist yet.</summary>
    public static long WriteFrames(RunTimeline timeline, string path)
    {
        using var writer = new CsvFileWriter<FrameRow>(path, new FrameFormat());
        foreach (FrameRow row in timeline.Frames())
            writer.Append(row);
        return writer.Count;
    }

    /// <summary>
    /// Writes the timeline: under other names first, to the disk, and then in the place of what stood there. That is taken away in this order: the report that
    /// was made from it, the rows of readings, the others; the rows of readings come last. So wherever this is interrupted, where the rows of readings stand
    /// the rows of frames and events are theirs, and a report is of all three. Merging the same again gives the same bytes.
    /// </summary>
    /// <exception cref="RecordingException">A file cannot be written; the message says whether those that stood there stand.</exception>
    public static TimelineCounts Write(RunTimeline timeline, TimelineFiles files)
    {
        bool stand = true;
        try
        {
            DeleteUnfinished(files);
            TimelineCounts counts = WriteNew(timeline, files);
            bool reported = files.Report is not null && File.Exists(files.Report);
            if (reported && files.All.All(static path => SameBytes(path, UnfinishedFile.Of(path))))
                return counts;
            stand = false;
            Replace(files);
            return counts with { Outdated = reported ? files.Report : null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException(
                $"{files.Readings} cannot be written ({exception.Message}); {(stand ? "the timeline before stands. Make room and" : "the timeline before is gone. Close what holds its files, and")} merge again.",
                exception);
        }
        finally
        {
            TryDeleteUnfinished(files);
        }
    }

    private static void Replace(TimelineFiles files)
    {
        if (files.Report is { } report)
            File.Delete(report);
        File.Delete(files.Readings);
        foreach (string path in new[] { files.Frames, files.Events, files.Readings })
            File.Move(UnfinishedFile.Of(path), path, overwrite: true);
    }

    private static bool SameBytes(string path, string other)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != new FileInfo(other).Length)
            return false;
        using FileStream one = File.OpenRead(path);
        using FileStream two = File.OpenRead(other);
        Span<byte> first = new byte[CompareBytes];
        Span<byte> second = new byte[CompareBytes];
        int read;
        while ((read = one.ReadAtLeast(first, CompareBytes, throwOnEndOfStream: false)) > 0)
        {
            if (two.ReadAtLeast(second, CompareBytes, throwOnEndOfStream: false) != read || !first[..read].SequenceEqual(second[..read]))
                return false;
        }

        return true;
    }

    private static TimelineCounts WriteNew(RunTimeline timeline, TimelineFiles files)
    {
        long doubtful = 0;
        using var readings = new CsvFileWriter<TimelineRow>(UnfinishedFile.Of(files.Readings), new TimelineFormat(BoardClock.TicksPerSecond));
        using var frames = new CsvFileWriter<TimelineFrameRow>(UnfinishedFile.Of(files.Frames), new TimelineFrameFormat(BoardClock.TicksPerSecond));
        using var events = new CsvFileWriter<TimelineEventRow>(UnfinishedFile.Of(files.Events), new TimelineEventFormat(BoardClock.TicksPerSecond));
        using var others = new TimelineFollowers(timeline, row => frames.Append(row), row => events.Append(row));
        foreach (MergedReading row in timeline.Rows())
        {
            doubtful += row.Doubt == MergeDoubt.None ? 0 : 1;
            readings.Append(TimelineRows.Of(row));
            others.Add(row.Reading);
        }

        others.Finish();
        return new TimelineCounts(readings.Count, doubtful, frames.Count, events.Count, null);
    }

    private static void DeleteUnfinished(TimelineFiles files)
    {
        foreach (string path in files.All)
            File.Delete(UnfinishedFile.Of(path));
    }

    private static void TryDeleteUnfinished(TimelineFiles files)
    {
        try
        {
            DeleteUnfinished(files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next merge deletes them; what failed before this is what is told.
        }
    }
}
