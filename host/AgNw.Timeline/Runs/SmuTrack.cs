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
    private readonly ReadingScan _scan;
    private readonly Func<ReadingScan, SmuClockFit> _fitAll;

    internal SmuTrack(IEnumerable<ReadingRow> rows, int number, ReadingScan scan, SmuClockFit fit, Func<ReadingScan, SmuClockFit> fitAll)
    {
        _rows = rows;
        _number = number;
        _scan = scan;
        _fitAll = fitAll;
        Fit = fit;
        Count = scan.Count;
        GapTicks = BoardClock.TicksCovering((scan.MedianNanoseconds ?? 0) * 1e-9 * GapIntervals);
    }

    /// <summary>Its name in tables and clock fits.</summary>
    public string Name => SourceNames.Smu(_number);

    /// <summary>
    /// Its clock. Of a source whose readings state their board ticks it is that of the first ones until the readings have been enumerated to their end, and
    /// <see cref="Count"/> likewise.
    /// </summary>
    public SmuClockFit Fit { get; private set; }

    /// <summary>Number of readings.</summary>
    public long Count { get; private set; }

    /// <summary>False if nothing relates its clock to the board's: it has no place.</summary>
    public bool IsPlaced => Fit.Clock.Verdict.Kind != VerdictKind.None;

    /// <summary>Readings further apart than this, five times their median interval, say nothing of the time between them.</summary>
    public long GapTicks { get; }

    /// <summary>The readings on the board's clock, ascending; those with equal stamps keep their order.</summary>
    public IEnumerable<TimedReading> Readings() => ReadAhead.Of(Placed());

    private IEnumerable<TimedReading> Placed()
    {
        ReadingScan? all = _scan.IsHead ? new ReadingScan() : null;
        SmuClockFit fit = Fit;
        int place = 0;
        long last = long.MinValue;
        foreach (ReadingRow row in _rows)
        {
            all?.AddPair(row);
            MergedTime time = row.BoardTick is { } tick ? new MergedTime(tick, 1.0 / BoardClock.TicksPerSecond) : fit.At(place, row.TimeNanoseconds);
            place++;
            // Readings follow each other whatever their stamps say: one whose stamp ran back stands no earlier than the one before it.
            if (time.Tick < last)
                time = new MergedTime(last, time.UncertaintySeconds + BoardClock.SecondsBetween(time.Tick, last));
            last = time.Tick;
            double volt = double.IsNaN(row.VoltageVolt) ? row.SourceVolt : row.VoltageVolt;
            yield return new TimedReading(row.Index, time.Tick, time.UncertaintySeconds, volt, row.CurrentAmpere, _number);
        }

        if (all is null)
            yield break;
        Count = all.Count;
        Fit = _fitAll(all);
    }
}
