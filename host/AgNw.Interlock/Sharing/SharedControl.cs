namespace AgNw.Interlock.Sharing;

/// <summary>Who of several clients controls the board: the first that changes something, until it lets go or is gone.</summary>
public sealed class SharedControl
{
    private readonly Lock _lock = new();
    private object? _holder;
    private string _name = string.Empty;

    /// <summary>Name of the client in control; null when none is.</summary>
    public string? Owner
    {
        get
        {
            lock (_lock) return _holder is null ? null : _name;
        }
    }

    /// <summary>Takes control if nobody else has it.</summary>
    /// <param name="client">who</param>
    /// <param name="name">what to call it to others</param>
    /// <returns>true when the client is in control now</returns>
    internal bool TryTake(object client, string name)
    {
        lock (_lock)
        {
            if (_holder is not null && !ReferenceEquals(_holder, client)) return false;
            _holder = client;
            _name = name;
            return true;
        }
    }

    /// <summary>Gives control up, if the client has it.</summary>
    internal void Release(object client)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_holder, client)) _holder = null;
        }
    }
}
