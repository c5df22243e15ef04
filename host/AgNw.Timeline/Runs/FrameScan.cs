using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Whether a list of frames states where every exposure stands on the board's clock, as a run's own frames.csv does, with what is worth
/// knowing then; one pass in bounded memory, which ends at the first frame that does not.
/// </summary>
internal sealed class FrameScan
{
    private const int MostPairs = 1 << 12;

    private readonly EvenSample<ClockPair> _pairs = new(MostPairs);

    /// <summary>True if every frame has its ticks, and exposures ascend and do not overlap.</summary>
    public bool IsPlaced { get; private set; }

    /// <summary>Number of frames read.</summary>
    public long Count { get; private set; }

    /// <summary>Largest uncertainty of a frame, s.</summary>
    public double WorstSeconds { get; private set; } = 1.0 / BoardClock.TicksPerSecond;

    /// <summary>An even sample of file times and the ticks at which exposures began.</summary>
    public IReadOnlyList<ClockPair> Pairs => _pairs.Items;

    public static FrameScan Of(IEnumerable<FrameRow> frames)
    {
        var scan = new FrameScan();
        long free = long.MinValue;
        foreach (FrameRow row in frames)
        {
            scan.Count++;
            if (row.StartTick is not { } start || row.EndTick is not { } end || start < free || end < start)
                return scan;
            free = end;
            if (row.UncertaintySeconds > scan.WorstSeconds)
                scan.WorstSeconds = row.UncertaintySeconds;
            if (row.FileTimeNanoseconds is { } stamp)
                scan._pairs.Add(new ClockPair(stamp, start));
        }

        scan.IsPlaced = scan.Count > 0;
        return scan;
    }
}
