namespace AgNw.Interlock.Events;

/// <summary>What a consumer of the event stream has made safe. The stream acknowledges that to the board, and nothing else.</summary>
public sealed class EventConfirmation
{
    private readonly Lock _lock = new();
    private InterlockEvent? _last;

    /// <summary>Everything up to this event, in the stream's order, is safe.</summary>
    public void Confirm(in InterlockEvent upTo)
    {
        lock (_lock) _last = upTo;
    }

    /// <summary>Takes what was confirmed since it was last taken.</summary>
    internal InterlockEvent? Take()
    {
        lock (_lock)
        {
            InterlockEvent? last = _last;
            _last = null;
            return last;
        }
    }
}
