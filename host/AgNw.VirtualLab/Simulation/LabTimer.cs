namespace AgNw.VirtualLab.Simulation;

/// <summary>A timer of <see cref="LabTimeProvider"/>; a changed or disposed timer's old entries in the queue are dead.</summary>
internal sealed class LabTimer(LabTimeProvider clock, TimerCallback callback, object? state) : ITimer
{
    private long _order;
    private long _periodTicks;

    public long Due { get; private set; } = long.MaxValue;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _periodTicks = period == Timeout.InfiniteTimeSpan ? 0 : clock.TicksOf(period);
        Schedule(dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : clock.Now + clock.TicksOf(dueTime));
        return true;
    }

    public bool IsDueAt(long due, long order) => due == Due && order == _order;

    public void Fire()
    {
        Schedule(_periodTicks > 0 ? Due + _periodTicks : long.MaxValue);
        callback(state);
    }

    public void Dispose() => Due = long.MaxValue;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Schedule(long due)
    {
        Due = due;
        if (due != long.MaxValue)
        {
            _order = clock.Enqueue(this, due);
        }
    }
}
