namespace AgNw.Timeline.Merging;

/// <summary>
/// The part of a sorted stream that lies around the current tick: everything up to <c>reach</c> ahead has been read, everything that ended
/// more than <c>reach</c> ago is forgotten, except the last item at or before the tick. Memory is that of the items in reach.
/// </summary>
internal sealed class TickWindow<T> : IDisposable
{
    private readonly IEnumerator<T> _source;
    private readonly Func<T, long> _start;
    private readonly Func<T, long> _end;
    private readonly string _name;
    private readonly long _reach;
    private readonly List<T> _items = [];
    private int _head;
    private int _after;
    private bool _ended;
    private long _lastStart = long.MinValue;
    private long _lastEnd = long.MinValue;
    private long _read;

    /// <param name="source">Items with ascending starts and ascending ends.</param>
    /// <param name="start">Tick that sorts an item.</param>
    /// <param name="end">Tick at which it is over.</param>
    /// <param name="name">What the items are called in an error.</param>
    /// <param name="reach">Ticks to look ahead and back.</param>
    public TickWindow(IEnumerable<T> source, Func<T, long> start, Func<T, long> end, string name, long reach)
    {
        _source = source.GetEnumerator();
        _start = start;
        _end = end;
        _name = name;
        _reach = reach;
    }

    /// <summary>Number of items in the window.</summary>
    public int Count => _items.Count - _head;

    /// <summary>Number of items, from the window's first, that start at or before the tick.</summary>
    public int Begun => _after - _head;

    /// <summary>Tick at which the last item began that did; null before the first.</summary>
    public long? Last { get; private set; }

    /// <summary>Tick at which the next item begins, as far as it has been read.</summary>
    public long Next { get; private set; } = long.MaxValue;

    /// <summary>Moving to a tick before this one changes nothing.</summary>
    public long QuietUntil { get; private set; } = long.MinValue;

    /// <summary>True if an item begins within so many ticks.</summary>
    public bool IsBeginNear(long tick, long margin) =>
        (Last is { } last && tick - last <= margin) || (Next != long.MaxValue && Next - tick <= margin);

    /// <summary>The item at a place from the window's first.</summary>
    public T this[int place] => _items[_head + place];

    /// <summary>Moves to a tick that is not before the last one.</summary>
    public void MoveTo(long tick)
    {
        // Most ticks change nothing.
        if (tick < QuietUntil)
            return;
        while (!_ended && _lastStart <= tick + _reach)
            ReadOne();
        while (_after < _items.Count && _start(_items[_after]) <= tick)
            _after++;
        while (_head < _after - 1 && _end(_items[_head]) < tick - _reach)
            _head++;
        if (_head > 1024 && _head > _items.Count / 2)
        {
            _items.RemoveRange(0, _head);
            _after -= _head;
            _head = 0;
        }

        long begins = _after < _items.Count ? _start(_items[_after]) : long.MaxValue;
        Next = begins;
        Last = _after > _head ? _start(_items[_after - 1]) : null;
        QuietUntil = _ended ? begins : Math.Min(begins, _lastStart - _reach);
    }

    public void Dispose() => _source.Dispose();

    private void ReadOne()
    {
        if (!_source.MoveNext())
        {
            _ended = true;
            return;
        }

        T item = _source.Current;
        long start = _start(item);
        long end = _end(item);
        if (start < _lastStart || end < _lastEnd || end < start)
            throw new MergeInputException(
                $"{_name} {_read} (ticks {start} to {end}) is out of order after ticks {_lastStart} to {_lastEnd}; sort the source by time.");
        _lastStart = start;
        _lastEnd = end;
        _read++;
        _items.Add(item);
    }
}
