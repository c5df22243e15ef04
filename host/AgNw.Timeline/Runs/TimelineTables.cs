using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Writes the tables that a merge makes. Files must not exist yet.</summary>
public static class TimelineTables
{
    /// <summary>Writes frames.csv with each frame's exposure; the number of rows.</summary>
    public static long WriteFrames(RunTimeline timeline, string path)
    {
        using var writer = new CsvFileWriter<FrameRow>(path, new FrameFormat());
        foreach (FrameRow row in timeline.Frames())
            writer.Append(row);
        return writer.Count;
    }

    /// <summary>Writes timeline.csv; the numbers of rows and of rows with anything in doubt.</summary>
    public static (long Rows, long Doubtful) WriteTimeline(RunTimeline timeline, string path)
    {
        long doubtful = 0;
        using var writer = new CsvFileWriter<TimelineRow>(path, new TimelineFormat(BoardClock.TicksPerSecond));
        foreach (MergedReading row in timeline.Rows())
        {
            doubtful += row.Doubt == MergeDoubt.None ? 0 : 1;
            writer.Append(TimelineRows.Of(row));
        }

        return (writer.Count, doubtful);
    }
}
