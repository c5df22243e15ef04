namespace AgNw.Interlock.Link;

/// <summary>
/// Lets one caller in at a time, in order of arrival. Unlike a SemaphoreSlim, the next caller goes on inline on the thread of the one
/// that leaves, so that a simulation on one thread stays on it and its order of events is the same every time.
/// </summary>
internal sealed class AsyncGate
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private bool _taken;

    /// <summary>Waits for its turn; every call that returns is followed by one <see cref="Leave"/>.</summary>
    public async ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource> turn;
        lock (_lock)
        {
            if (!_taken)
            {
                _taken = true;
                return;
            }

            turn = _waiting.AddLast(new TaskCompletionSource());
        }

        using CancellationTokenRegistration registration = cancellationToken.Register(() => Abandon(turn, cancellationToken));
        await turn.Value.Task.ConfigureAwait(false);
    }

    /// <summary>Lets the next caller in.</summary>
    public void Leave()
    {
        TaskCompletionSource? next;
        lock (_lock)
        {
            next = _waiting.First?.Value;
            if (next is null)
            {
                _taken = false;
                return;
            }

            _waiting.RemoveFirst();
        }

        next.SetResult();
    }

    private void Abandon(LinkedListNode<TaskCompletionSource> turn, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (turn.List is null) return;
            _waiting.Remove(turn);
        }

        turn.Value.SetCanceled(cancellationToken);
    }
}
