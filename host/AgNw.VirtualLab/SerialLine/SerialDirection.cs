namespace AgNw.VirtualLab.SerialLine;

/// <summary>
/// One direction of an asynchronous serial line: bytes leave the sender back to back and arrive one character time apart.
/// Times in ticks. Bytes that were sent are never reordered; a disturbance may drop, repeat or change them.
/// </summary>
public sealed class SerialDirection
{
    private readonly Queue<(long Arrival, byte Value)> _inFlight = new();
    private readonly long _frequencyHertz;
    private readonly long _bitsPerSecond;
    private readonly ILineDisturbance? _disturbance;
    private long _characters;
    private long _start;
    private long _lastArrival = -1;

    /// <param name="frequencyHertz">ticks per second</param>
    /// <param name="baud">bits per second; a character is 10 bits (8N1)</param>
    /// <param name="disturbance">what happens to bytes on the way, or null for a clean line</param>
    public SerialDirection(long frequencyHertz, int baud, ILineDisturbance? disturbance = null)
    {
        _frequencyHertz = frequencyHertz;
        _bitsPerSecond = baud;
        _disturbance = disturbance;
    }

    /// <summary>Arrival of the next byte, or long.MaxValue.</summary>
    public long NextArrival => _inFlight.TryPeek(out (long Arrival, byte Value) next) ? next.Arrival : long.MaxValue;

    /// <summary>Arrival of the last byte sent so far, or -1.</summary>
    public long LastArrival => _lastArrival;

    public void Send(long now, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (now > _lastArrival)
            {
                _start = now;
                _characters = 0;
            }

            // Counted from the start of the burst, so that the fraction of a tick does not add up.
            _characters++;
            _lastArrival = _start + (_characters * 10 * _frequencyHertz / _bitsPerSecond);
            if (_disturbance is null)
            {
                _inFlight.Enqueue((_lastArrival, value));
            }
            else
            {
                foreach (byte arrived in _disturbance.Pass(value))
                {
                    _inFlight.Enqueue((_lastArrival, arrived));
                }
            }
        }
    }

    /// <summary>Takes the next byte that has arrived by <paramref name="now"/>.</summary>
    public bool TryReceive(long now, out byte value)
    {
        if (NextArrival > now)
        {
            value = 0;
            return false;
        }

        value = _inFlight.Dequeue().Value;
        return true;
    }
}
