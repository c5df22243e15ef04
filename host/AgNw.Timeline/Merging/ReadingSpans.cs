namespace AgNw.Timeline.Merging;

/// <summary>
/// What the readings of one SMU say of the time between them. A SMU's reading is a sample: the mean of its aperture at its stamp; sources move
/// in staircases of which the reading may stand at either end of its step. Between two readings the current and the voltage are therefore taken
/// as straight lines (the trapezoidal rule): exact for a steady source and for a ramp, and within half the step between the two readings
/// whichever end of the step they stand at. Two exceptions:
/// the line was opened or closed between two readings (a trip, a chop): no straight line leads from the one to the other. The value before is
/// held up to the first such moment, the value after from the last one on; what lies between several is not known. Where the readings end
/// (or begin) with the line's opening (or closing), the last (first) value is likewise held to that moment.
/// Two readings are further apart than the gap: nothing is known between them.
/// </summary>
/// <param name="lineChanges">Ticks at which the line was opened or closed, ascending.</param>
/// <param name="gapTicks">Longest time over which a value speaks.</param>
internal sealed class ReadingSpans(IEnumerable<long> lineChanges, long gapTicks) : IDisposable
{
    private readonly IEnumerator<long> _changes = lineChanges.GetEnumerator();
    private TimedReading? _last;
    private long? _next;
    private bool _ended;

    /// <summary>The spans from the reading before to this one, at most two, ascending.</summary>
    public (ReadingSpan? Early, ReadingSpan? Late) To(in TimedReading reading)
    {
        TimedReading? before = _last;
        _last = reading;
        (long? first, long? last) = ChangesUpTo(reading.Tick);
        ReadingSpan? late = last is { } opened && reading.Tick - opened <= gapTicks ? Held(reading, opened, reading.Tick) : null;
        if (before is not { } known)
            return (null, late);
        if (first is { } closed)
            return (closed - known.Tick <= gapTicks ? Held(known, known.Tick, closed) : null, late);
        if (reading.Tick - known.Tick > gapTicks || reading.Tick == known.Tick)
            return (null, null);
        return (new ReadingSpan(
            known.Tick, reading.Tick, known.CurrentAmpere, reading.CurrentAmpere, known.VoltageVolt, reading.VoltageVolt), null);
    }

    /// <summary>The span from the last reading to the next change of the line; null if none is near.</summary>
    public ReadingSpan? Last()
    {
        if (_last is not { } known)
            return null;
        return Peek() is { } change && change - known.Tick <= gapTicks ? Held(known, known.Tick, change) : null;
    }

    public void Dispose() => _changes.Dispose();

    private static ReadingSpan? Held(in TimedReading reading, long from, long to) => from < to
        ? new ReadingSpan(from, to, reading.CurrentAmpere, reading.CurrentAmpere, reading.VoltageVolt, reading.VoltageVolt)
        : null;

    private (long? First, long? Last) ChangesUpTo(long tick)
    {
        long? first = null;
        long? last = null;
        while (Peek() is { } change && change <= tick)
        {
            first ??= change;
            last = change;
            _next = null;
        }

        return (first, last);
    }

    private long? Peek()
    {
        if (_next is null && !_ended)
        {
            _ended = !_changes.MoveNext();
            _next = _ended ? null : _changes.Current;
        }

        return _next;
    }
}
