using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Utc;

namespace AgNw.Timeline.Runs;

/// <summary>
/// The last resort for frames: their files' times are UTC of the camera's computer, and the board's ticks are known in UTC of the recording
/// one. That both clocks show the same is believed to <see cref="SigmaSeconds"/>, and not at all where the frames would then lie outside of the run.
/// </summary>
public static class HostCoincidence
{
    /// <summary>Standard deviation of the two computers' clocks against each other, s: 1 s at the coverage factor.</summary>
    public const double SigmaSeconds = 1 / ClockFitOptions.CoverageFactor;

    private const long Year2000 = 946_684_800_000_000_000;
    private const double OutsideSeconds = 60;

    /// <summary>The first frame's time on both clocks; null if nothing tells.</summary>
    /// <param name="run">The run, for its exchanges of clocks.</param>
    /// <param name="frames">The frames.</param>
    public static ClockPair? Of(RunFolder run, IEnumerable<FrameRow> frames)
    {
        if (frames.Select(static f => f.FileTimeNanoseconds).FirstOrDefault() is not { } first || first < Year2000)
            return null;
        BoardUtc utc = BoardUtc.Fit(AppendedTableRows.Read(run.Clock, new ClockFormat()));
        if (utc.Segments.Count == 0)
            return null;
        // Ticks of another power-up than the one that is merged mean other times; the journal is read for it only where there are several.
        uint boot = utc.Segments[0].Boot;
        if (utc.Segments.Any(s => s.Boot != boot))
            boot = BoardEvents.MainBoot(JournalReader.ReadEvents(run.Journal)) ?? boot;
        UtcSegment[] segments = [.. utc.Segments.Where(s => s.Boot == boot)];
        if (segments.Length == 0)
            return null;
        UtcSegment nearest = segments.LastOrDefault(s => s.StartUtcNanoseconds <= first) ?? segments[0];
        double sinceStart = (first - nearest.StartUtcNanoseconds) / nearest.NanosecondsPerTick;
        double outside = Math.Max(segments[0].FromTick - (nearest.FromTick + sinceStart), nearest.FromTick + sinceStart - segments[^1].ToTick);
        return outside > OutsideSeconds * BoardClock.TicksPerSecond ? null : new ClockPair(first, nearest.FromTick + (long)Math.Round(sinceStart));
    }
}
