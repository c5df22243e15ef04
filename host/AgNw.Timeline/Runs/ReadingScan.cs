using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>
/// What a clock fit needs of a source of readings, taken in one pass over it. Memory is bounded, but for the stamps, which are kept only where
/// trigger pulses have to be assigned to them one by one.
/// </summary>
internal sealed class ReadingScan
{
    // A fit from more points than this gains nothing; a sweep has no more steps.
    private const int MostSamples = 1 << 16;
    private const int MostPairs = 1 << 12;
    private const int HeadReadings = 1 << 16;
    private const double BrokenShare = 0.3;

    private readonly MedianInterval _interval = new();
    private readonly EvenSample<SmuSample> _samples = new(MostSamples);
    private readonly EvenSample<ClockPair> _pairs = new(MostPairs);
    private readonly List<long> _stamps = [];
    private double _highest;
    private bool _falling;

    /// <summary>Number of readings.</summary>
    public long Count { get; private set; }

    /// <summary>Of these, readings that state their board tick.</summary>
    public long Ticked { get; private set; }

    /// <summary>Every reading's stamp, ns; empty unless asked for.</summary>
    public IReadOnlyList<long> Stamps => _stamps;

    /// <summary>An even sample of the readings that have a voltage.</summary>
    public IReadOnlyList<SmuSample> Samples => _samples.Items;

    /// <summary>An even sample of stamps and board ticks.</summary>
    public IReadOnlyList<ClockPair> Pairs => _pairs.Items;

    /// <summary>Median interval of the stamps, ns; null without two different ones.</summary>
    public long? MedianNanoseconds => _interval.Nanoseconds();

    /// <summary>
    /// The last reading above a share of the highest current, and the one after it, as (stamp, stamp) in ns: a break lies between them.
    /// Null if the current did not fall for good.
    /// </summary>
    public (long Last, long Next)? Fall { get; private set; }

    /// <summary>
    /// True if the scan ended early: so many readings state their board ticks that nothing has to be fitted to place them, and the rest is
    /// read when it is merged.
    /// </summary>
    public bool IsHead { get; private set; }

    /// <summary>Scans readings to their end, or until they have shown that they state their board ticks.</summary>
    /// <param name="readings">In time order.</param>
    /// <param name="keepStamps">Trigger pulses have to be assigned: every stamp is kept, and all readings are scanned.</param>
    public static ReadingScan Of(IEnumerable<ReadingRow> readings, bool keepStamps)
    {
        var scan = new ReadingScan();
        foreach (ReadingRow row in ReadAhead.Of(readings))
        {
            scan.Add(row, keepStamps);
            scan.IsHead = !keepStamps && scan.Count == HeadReadings && scan.Ticked == HeadReadings;
            if (scan.IsHead)
                break;
        }

        return scan;
    }

    /// <summary>Takes a reading for the relation of stamps and board ticks alone.</summary>
    public void AddPair(in ReadingRow row)
    {
        Count++;
        if (row.BoardTick is not { } tick)
            return;
        Ticked++;
        _pairs.Add(new ClockPair(row.TimeNanoseconds, tick));
    }

    private void Add(in ReadingRow row, bool keepStamps)
    {
        AddPair(row);
        _interval.Add(row.TimeNanoseconds);
        if (keepStamps)
            _stamps.Add(row.TimeNanoseconds);
        double volt = double.IsNaN(row.VoltageVolt) ? row.SourceVolt : row.VoltageVolt;
        if (!double.IsNaN(volt))
            _samples.Add(new SmuSample(row.TimeNanoseconds, volt, row.CurrentAmpere));
        AddToFall(row);
    }

    /// <summary>The highest current is never after the last reading above a share of it, so that the running maximum is enough.</summary>
    private void AddToFall(in ReadingRow row)
    {
        double current = Math.Abs(row.CurrentAmpere);
        _highest = current > _highest ? current : _highest;
        if (_highest > 0 && current > BrokenShare * _highest)
        {
            Fall = (row.TimeNanoseconds, row.TimeNanoseconds);
            _falling = true;
        }
        else if (_falling)
        {
            Fall = (Fall!.Value.Last, row.TimeNanoseconds);
            _falling = false;
        }
    }

    /// <summary>True if a reading came after the fall.</summary>
    public bool HasFallen => Fall is not null && !_falling;
}
