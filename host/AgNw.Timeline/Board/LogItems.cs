using System.Collections;

namespace AgNw.Timeline.Board;

/// <summary>
/// What a log says of one kind, ascending: held in memory while it is little, else read out of the log anew each time that it is asked for. So most
/// logs are read once, and no log, however long, takes more memory than <see cref="MostHeld"/> items.
/// </summary>
public sealed class LogItems<T> : IEnumerable<T>
{
    /// <summary>Items held at most.</summary>
    public const int MostHeld = 1 << 16;

    private readonly Func<IEnumerable<T>> _read;
    private List<T>? _held = [];

    internal LogItems(Func<IEnumerable<T>> read) => _read = read;

    /// <summary>The items in their order.</summary>
    public IEnumerator<T> GetEnumerator() => (_held ?? _read()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(T item)
    {
        if (_held?.Count == MostHeld)
            _held = null;
        _held?.Add(item);
    }
}
