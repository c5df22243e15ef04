using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// The planned segments in the order of time, without gaps. Keeps the newest <see cref="Capacity"/>, which is minutes of a sweep and
/// always far more than 100 ms; asking for older ones is an error.
/// </summary>
internal sealed class StepHistory
{
    public const int Capacity = 1 << 16;

    private readonly WorldStep[] _steps = new WorldStep[Capacity];
    private long _first;
    private long _next;
    private long _lastFound;

    public bool IsEmpty => _next == _first;

    /// <summary>End of what is planned, tick, exclusive.</summary>
    public long End => IsEmpty ? 0 : At(_next - 1).Device.ToTick;

    public ref readonly WorldStep Last => ref At(_next - 1);

    public void Add(in WorldStep step)
    {
        if (_next - _first == Capacity)
        {
            _first++;
        }

        _steps[_next % Capacity] = step;
        _next++;
    }

    /// <summary>The planned step that contains a tick.</summary>
    public ref readonly WorldStep Find(long tick)
    {
        long index = Math.Clamp(_lastFound, _first, _next - 1);
        for (int near = 0; near < 3 && index < _next; near++, index++)
        {
            if (Contains(index, tick))
            {
                _lastFound = index;
                return ref At(index);
            }
        }

        long low = _first;
        long high = _next - 1;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (At(middle).Device.ToTick > tick)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        if (!Contains(low, tick))
        {
            throw new ArgumentOutOfRangeException(
                nameof(tick), tick, $"The analogue world is known from tick {At(_first).Device.FromTick} to {End}; older segments are gone.");
        }

        _lastFound = low;
        return ref At(low);
    }

    /// <summary>Forgets everything from a planned tick on.</summary>
    public void TruncateAt(long tick)
    {
        while (!IsEmpty && At(_next - 1).Device.FromTick >= tick)
        {
            _next--;
        }

        if (!IsEmpty && Last.Device.ToTick > tick)
        {
            _steps[(_next - 1) % Capacity] = Last.EndingAt(tick);
        }
    }

    private bool Contains(long index, long tick)
    {
        AnalogSegment segment = At(index).Device;
        return segment.FromTick <= tick && tick < segment.ToTick;
    }

    private ref WorldStep At(long index) => ref _steps[index % Capacity];
}
