namespace AgNw.VirtualLab.Simulation;

/// <summary>
/// The host's clock inside the virtual lab. Time stands still while host code runs and advances only when the simulation does;
/// timers fire on the simulation's thread, in the order of their due ticks, then of their creation.
/// The timestamp counter is the lab's tick; UTC has its own epoch and drift, as a PC's clock has.
/// </summary>
public sealed class LabTimeProvider : TimeProvider
{
    private readonly PriorityQueue<LabTimer, (long Due, long Order)> _timers = new();
    private readonly DateTimeOffset _epoch;
    private readonly double _driftPartsPerMillion;
    private long _order;

    /// <param name="frequencyHertz">ticks per second of the simulation</param>
    /// <param name="epoch">UTC at tick 0</param>
    /// <param name="driftPartsPerMillion">how much faster the PC's clock runs than the simulation's</param>
    public LabTimeProvider(long frequencyHertz, DateTimeOffset epoch, double driftPartsPerMillion)
    {
        TimestampFrequency = frequencyHertz;
        _epoch = epoch;
        _driftPartsPerMillion = driftPartsPerMillion;
    }

    public override long TimestampFrequency { get; }

    /// <summary>The simulation's time, ticks.</summary>
    public long Now { get; private set; }

    /// <summary>Due tick of the earliest timer, or long.MaxValue.</summary>
    public long NextDue
    {
        get
        {
            while (_timers.TryPeek(out LabTimer? timer, out (long Due, long Order) key))
            {
                if (timer.IsDueAt(key.Due, key.Order))
                {
                    return key.Due;
                }

                _timers.Dequeue();
            }

            return long.MaxValue;
        }
    }

    /// <summary>The thread on which a simulation is running, if one is.</summary>
    internal int? ThreadId { get; set; }

    public override long GetTimestamp() => Now;

    public override DateTimeOffset GetUtcNow() => UtcAt(Now);

    /// <summary>What the PC's clock shows at a tick.</summary>
    public DateTimeOffset UtcAt(long tick)
    {
        double seconds = tick / (double)TimestampFrequency * (1 + (_driftPartsPerMillion * 1e-6));
        return _epoch.AddTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        RequireThread();
        var timer = new LabTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Host code that has left the simulation's thread would race with simulated time: that is an error, not a nuisance.</summary>
    internal void RequireThread()
    {
        if (ThreadId is { } thread && thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException("Host code has left the virtual lab's thread; await only the lab's line and clock.");
        }
    }

    /// <summary>Moves time forward and fires what is due. Never goes back.</summary>
    internal void AdvanceTo(long tick)
    {
        while (NextDue <= tick)
        {
            LabTimer timer = _timers.Dequeue();
            Now = Math.Max(Now, timer.Due);
            timer.Fire();
        }

        Now = Math.Max(Now, tick);
    }

    /// <summary>Moves time forward to a tick at which a process acts; timers due then fire after it.</summary>
    internal void AdvanceBefore(long tick)
    {
        if (tick > 0)
        {
            AdvanceTo(tick - 1);
        }

        Now = Math.Max(Now, tick);
    }

    internal long TicksOf(TimeSpan span) =>
        (long)((((Int128)span.Ticks * TimestampFrequency) + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond);

    internal long Enqueue(LabTimer timer, long due)
    {
        long order = ++_order;
        _timers.Enqueue(timer, (due, order));
        return order;
    }
}
