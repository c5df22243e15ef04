using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.FirmwareProof.Tests.Throughput;

/// <summary>
/// Records at a steady rate from the trip core through firmware and line to the host's driver, which acknowledges now and then and asks for the
/// state five times a second. Call it in an instrumented context: the firmware then takes the time of its instructions.
/// </summary>
public static class FerryRun
{
    private const int BlocksInAcknowledgement = 16;
    private const long StatusInterval = TripCoreClock.Hertz / 5;

    /// <returns>as the places of <see cref="FerryResult"/></returns>
    public static long[] Run(int perSecond, int seconds, int instructionNanoseconds)
    {
        var train = new EdgeTrain(perSecond, seconds, from: TripCoreClock.Hertz);
        var options = new LabBenchOptions
        {
            Turnaround = TimeSpan.FromMilliseconds(1),
            Board = new VirtualBoardOptions
            {
                PassTicks = 0, Instructions = new MeteredFirmware(), InstructionNanoseconds = instructionNanoseconds,
            },
        };
        using var bench = new LabBench(new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters()), [train], options);
        return bench.Simulation.Run(() => FerryAsync(bench, train));
    }

    private static async Task<long[]> FerryAsync(LabBench bench, EdgeTrain train)
    {
        await using InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
        // Every edge a record: a window is shorter than the time between two edges.
        await driver.SendAsync("CONF:LIN:COAL:WIND 0;:CONF:COMM");
        LogState log = await driver.ReadLogStateAsync();
        uint next = log.Tail;
        long edges = 0, bad = 0, backlog = 0, slowest = 0, questions = 0, blocks = 0;
        long statusDue = TripCoreClock.Hertz;
        long atEnd = -1;
        long giveUp = 3 * train.LastTick;
        while (edges < train.Total)
        {
            if (bench.Clock.Now >= statusDue)
            {
                await driver.ReadStateAsync();
                slowest = Math.Max(slowest, bench.Clock.Now - statusDue);
                statusDue += StatusInterval;
                questions++;
            }

            EventBlock block = await driver.ReadEventsAsync(log.Boot, next);
            foreach (InterlockEvent item in block.Events)
            {
                bad += item.Sequence == next && !item.IsDamaged && item.Kind != RecordKind.Loss ? 0 : 1;
                edges += item.Kind == RecordKind.Inputs ? 1 : 0;
                next = item.Sequence + 1;
            }

            long waiting = bench.Core.Peek(Registers.LogHead) - next;
            backlog = Math.Max(backlog, waiting);
            atEnd = train.Made < train.Total ? waiting : atEnd;
            if (++blocks % BlocksInAcknowledgement == 0)
                await driver.AcknowledgeLogAsync(log.Boot, next);
            if (bench.Clock.Now > giveUp)
                break;
        }

        // The records before the edges are those of the start and of the commit; the levels at the start are one of them.
        return [train.Made, edges, bad + bench.Core.Peek(Registers.LogLost), backlog, atEnd, slowest, questions, bench.Clock.Now, blocks];
    }
}
