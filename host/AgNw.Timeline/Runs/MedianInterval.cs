using System.Numerics;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Median of the intervals of a stream of stamps, in constant memory: intervals are counted in classes of a sixteenth of an octave, and the
/// upper bound of the median's class is given, at most 6.25 % above the median.
/// </summary>
internal sealed class MedianInterval
{
    private const int ClassBits = 4;
    private readonly long[] _classes = new long[64 << ClassBits];
    private long? _last;
    private long _count;

    /// <summary>The next stamp, ns; not before the last one.</summary>
    public void Add(long nanoseconds)
    {
        if (_last is { } last && nanoseconds > last)
        {
            _classes[ClassOf(nanoseconds - last)]++;
            _count++;
        }

        _last = nanoseconds;
    }

    /// <summary>ns; null without two different stamps.</summary>
    public long? Nanoseconds()
    {
        if (_count == 0)
            return null;
        long below = 0;
        int found = 0;
        while ((below += _classes[found]) * 2 < _count)
            found++;
        return UpperBound(found);
    }

    private static int ClassOf(long interval)
    {
        int octave = BitOperations.Log2((ulong)interval);
        int shift = octave - ClassBits;
        long fraction = shift >= 0 ? interval >> shift : interval << -shift;
        return (octave << ClassBits) + (int)(fraction - (1 << ClassBits));
    }

    private static long UpperBound(int place)
    {
        int octave = place >> ClassBits;
        long fraction = (place & ((1 << ClassBits) - 1)) + (1L << ClassBits);
        return octave >= ClassBits ? checked(((fraction + 1) << (octave - ClassBits)) - 1) : fraction >> (ClassBits - octave);
    }
}
