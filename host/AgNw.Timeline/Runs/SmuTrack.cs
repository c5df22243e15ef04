using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>One source of readings on the board's clock.</summary>
public sealed class SmuTrack
{
    // One or two readings that were not saved are no gap; more say that the source paused.
    private const int GapIntervals = 5;

    private readonly IEnumerable<ReadingRow> _rows;
    private readonly int _number;

    internal SmuTrack(IEnumerable<ReadingRow> rows, int number, SmuClockFit fit, long count, long? medianNanoseconds)
    {
        _rows = rows;
        _number = number;
        Fit = fit;
        Count = count;
        GapTicks = BoardClock.TicksCovering((medianNanoseconds ?? 0) * 1e-9 * GapIntervals);
    }

    /// <summary>Its name in tables and clock fits.</summary>
    public string Name => SourceNames.Smu(_number);

    /// <summary>Its clock.</summary>
    public SmuClockFit Fit { get; }

    /// <summary>Number of readings.</summary>
    public long Count { get; }

    /// <summary>False if nothing relates its clock to the board's: it has no place.</summary>
    public bool IsPlaced => Fit.Clock.Verdict.Kind != VerdictKind.None;

    /// <summary>Readings further apart than this, five times their median interval, say nothing of the time between them.</summary>
    public long GapTicks { get; }

    /// <summary>The readings on the board's clock, ascending; those with equal stamps keep their order.</summary>
    public IEnumerable<TimedReading> Readings()
    {
        int place = 0;
        long last = long.MinValue;
        foreach (ReadingRow row in _rows)
        {
            MergedTime time = row.BoardTick is { } tick ? new MergedTime(tick, 1.0 / BoardClock.TicksPerSecond) : Fit.At(place, row.TimeNanoseconds);
            place++;
            // Readings follow each other whatever their stamps say: one whose stamp ran back stands no earlier than the one before it.
            if (time.Tick < last)
                time = new MergedTime(last, time.UncertaintySeconds + BoardClock.SecondsBetween(time.Tick, last));
            last = time.Tick;
            double volt = double.IsNaN(row.VoltageVolt) ? row.SourceVolt : row.VoltageVolt;
            yield return new TimedReading(row.Index, time.Tick, time.UncertaintySeconds, volt, row.CurrentAmpere, _number);
        }
    }
}
