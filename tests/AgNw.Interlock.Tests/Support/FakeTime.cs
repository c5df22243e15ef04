namespace AgNw.Interlock.Tests.Support;

/// <summary>Time that moves only when told, and then fires timers in the order of their due times, on the caller's thread.</summary>
internal sealed class FakeTime : TimeProvider
{
    private readonly List<FakeTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the earliest timer is due, or null.</summary>
    public TimeSpan? NextDue => _timers.Count == 0 ? null : TimeSpan.FromTicks(_timers.Min(t => t.Due) - _now);

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(_now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        long until = _now + time.Ticks;
        while (_timers.MinBy(t => t.Due) is { } timer && timer.Due <= until)
        {
            _timers.Remove(timer);
            _now = Math.Max(_now, timer.Due);
            timer.Fire();
        }

        _now = until;
    }

    private sealed class FakeTimer(FakeTime time, Action fire) : ITimer
    {
        public long Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            if (dueTime == Timeout.InfiniteTimeSpan) return true;
            Due = time._now + dueTime.Ticks;
            time._timers.Add(this);
            return true;
        }

        public void Fire() => fire();

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
