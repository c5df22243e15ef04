using AgNw.VirtualLab.Simulation;

namespace AgNw.VirtualLab.Tests.Simulation;

[TestClass]
public sealed class LabSimulationTests
{
    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LabTimeProvider _clock = new(1_000_000, Epoch, driftPartsPerMillion: 0);

    [TestMethod]
    public void A_delay_takes_simulated_time_only()
    {
        var simulation = new LabSimulation(_clock);

        long after = simulation.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromHours(1), _clock).ConfigureAwait(false);
            return _clock.Now;
        });

        Assert.AreEqual(3_600_000_000, after);
    }

    [TestMethod]
    public void Processes_act_in_the_order_of_their_ticks_and_host_timers_come_last_at_one_tick()
    {
        var simulation = new LabSimulation(_clock);
        var acts = new List<string>();
        simulation.Add(new Periodic("slow", 20_000, acts));
        simulation.Add(new Periodic("fast", 10_000, acts));

        simulation.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), _clock).ConfigureAwait(false);
            acts.Add($"host@{_clock.Now}");
            return 0;
        });

        CollectionAssert.AreEqual(new[] { "fast@10000", "slow@20000", "fast@20000", "host@20000" }, acts);
    }

    [TestMethod]
    public void Host_code_runs_on_the_thread_of_the_simulation()
    {
        var simulation = new LabSimulation(_clock);
        int thread = Environment.CurrentManagedThreadId;

        int seen = simulation.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(1), _clock).ConfigureAwait(false);
            return Environment.CurrentManagedThreadId;
        });

        Assert.AreEqual(thread, seen);
    }

    [TestMethod]
    public void A_host_that_waits_for_nothing_is_an_error_and_not_a_hang()
    {
        var simulation = new LabSimulation(_clock);

        Assert.ThrowsExactly<InvalidOperationException>(() => simulation.Run(() => new TaskCompletionSource<int>().Task));
    }

    [TestMethod]
    public void A_timeout_that_is_cancelled_never_fires()
    {
        var simulation = new LabSimulation(_clock);

        bool cancelled = simulation.Run(async () =>
        {
            using (var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(1), _clock))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), _clock).ConfigureAwait(false);
                return timeout.IsCancellationRequested;
            }
        });
        simulation.RunUntil(10_000_000);

        Assert.IsFalse(cancelled);
        Assert.AreEqual(long.MaxValue, _clock.NextDue);
    }

    [TestMethod]
    public void The_pc_clock_drifts_as_told()
    {
        var clock = new LabTimeProvider(1_000_000, Epoch, driftPartsPerMillion: 100);

        Assert.AreEqual(Epoch.AddSeconds(1000.1), clock.UtcAt(1_000_000_000));
    }

    private sealed class Periodic(string name, long period, List<string> acts) : ILabProcess
    {
        private long _acts = 1;

        public long NextTick => _acts * period;

        public void Act(long tick)
        {
            acts.Add($"{name}@{tick}");
            _acts++;
        }
    }
}
