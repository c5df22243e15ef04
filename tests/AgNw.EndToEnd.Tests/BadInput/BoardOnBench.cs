using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.BadInput;

/// <summary>A virtual board with a wire that nobody sweeps, the firmware on it, and a connected driver with an example profile live.</summary>
internal static class BoardOnBench
{
    public static T Run<T>(Func<LabBench, InterlockDriver, AppliedProfile, Task<T>> test)
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters());
        using var bench = new LabBench(world, []);
        return bench.Simulation.Run(async () =>
        {
            await using InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
            AppliedProfile applied = await driver.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"));
            return await test(bench, driver, applied);
        });
    }

    /// <summary>Everything of the board that bad input must leave as it is.</summary>
    public static async Task<string> SnapshotAsync(InterlockDriver driver)
    {
        IReadOnlyList<string> replies =
            await driver.AskAsync("STATE?;:CAUS?;:CONF:CRC?;:CONF:CRC:STAG?;:CONF:OVER:LEV?;:SYST:HOST:TIM?;:LOG:STAT?;:SYST:ERR:COUN?");
        return string.Join('|', replies);
    }

    public static async Task<IReadOnlyList<InterlockEvent>> LogAsync(InterlockDriver driver)
    {
        LogState log = await driver.ReadLogStateAsync();
        List<InterlockEvent> events = [];
        for (uint next = log.Tail; next != log.Head;)
        {
            EventBlock block = await driver.ReadEventsAsync(log.Boot, next);
            events.AddRange(block.Events);
            next += (uint)block.Events.Count;
        }

        return events;
    }
}
