namespace AgNw.VirtualLab.Simulation;

/// <summary>
/// Runs the lab's processes and the host's code on one thread: the earliest process acts, and at one tick they act in the order in
/// which they were added, the host's timers last (so that data beats a timeout). Host code runs inline when what it awaited
/// completes; while it runs, time stands still. The same seed gives the same order of events, byte for byte.
/// </summary>
public sealed class LabSimulation
{
    private readonly List<ILabProcess> _processes = [];
    private bool _running;

    public LabSimulation(LabTimeProvider clock) => Clock = clock;

    public LabTimeProvider Clock { get; }

    /// <summary>Simulated time, ticks.</summary>
    public long Now => Clock.Now;

    public void Add(ILabProcess process) => _processes.Add(process);

    /// <summary>Starts host code and simulates until it has ended. Its exception, if any, comes out here.</summary>
    /// <param name="host">awaits nothing but the lab's line and the lab's clock</param>
    /// <param name="afterStep">called after every step, for progress; must not touch the lab</param>
    /// <exception cref="InvalidOperationException">the host waits for something that the lab will never bring</exception>
    public T Run<T>(Func<Task<T>> host, Action<long>? afterStep = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (_running)
        {
            throw new InvalidOperationException("The simulation is already running.");
        }

        _running = true;
        Clock.ThreadId = Environment.CurrentManagedThreadId;
        SynchronizationContext? outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Task<T> task = host();
            while (!task.IsCompleted)
            {
                if (!Step(long.MaxValue))
                {
                    throw new InvalidOperationException("The host waits for something that will never happen in the virtual lab.");
                }

                afterStep?.Invoke(Now);
            }

            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
            Clock.ThreadId = null;
            _running = false;
        }
    }

    /// <summary>Simulates up to and including a tick, without host code of its own.</summary>
    public void RunUntil(long tick)
    {
        while (Step(tick))
        {
        }

        Clock.AdvanceTo(tick);
    }

    private bool Step(long limit)
    {
        long next = Clock.NextDue;
        ILabProcess? first = null;
        foreach (ILabProcess process in _processes)
        {
            long due = process.NextTick;
            if (due < next || (due == next && first is null && due != long.MaxValue))
            {
                next = due;
                first = process;
            }
        }

        if (next > limit || next == long.MaxValue)
        {
            return false;
        }

        // A process that came due in the middle of another's action acts now: time does not go back.
        long tick = Math.Max(next, Now);
        if (first is null)
        {
            Clock.AdvanceTo(tick);
        }
        else
        {
            Clock.AdvanceBefore(tick);
            first.Act(tick);
        }

        return true;
    }
}
