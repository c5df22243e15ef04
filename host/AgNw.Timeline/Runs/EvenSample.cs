namespace AgNw.Timeline.Runs;

/// <summary>An even sample of a stream whose length is not known: every n-th item from the first on, n a power of two, in bounded memory.</summary>
/// <param name="most">Most items that are kept; of a long stream at least half as many are.</param>
internal sealed class EvenSample<T>(int most)
{
    private readonly List<T> _items = [];
    private long _stride = 1;
    private long _seen;

    public IReadOnlyList<T> Items => _items;

    public void Add(in T item)
    {
        // A power of two: the rest is its low bits.
        if ((_seen++ & (_stride - 1)) != 0)
            return;
        if (_items.Count == most)
        {
            for (int kept = 0; 2 * kept < _items.Count; kept++)
                _items[kept] = _items[2 * kept];
            _items.RemoveRange((most + 1) / 2, most / 2);
            _stride *= 2;
            if (((_seen - 1) & (_stride - 1)) != 0)
                return;
        }

        _items.Add(item);
    }
}
