using System.Globalization;
using AgNw.Contract;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Faults that change nothing and are counted.</summary>
[TestClass]
public sealed class UnchangedTests
{
    private const int Seed = 11;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Serial_noise_changes_nothing_and_is_counted()
    {
        var toBoard = new LineNoise(oneIn: 40, Seed);
        var toHost = new LineNoise(oneIn: 40, Seed + 1);
        using var bench = new FaultBench(new LabBenchOptions { ToBoardDisturbance = toBoard, ToHostDisturbance = toHost });
        bench.Arm();
        string before = bench.Snapshot();
        toBoard.IsOn = toHost.IsOn = true;
        for (int i = 0; i < 300; i++)
        {
            bench.Type("STATE?;CAUS?\n*STB?\nLOG:STAT?;DATA? 0,8\nMEAS:CURR?\n");
            bench.RunFor(20);
        }

        toBoard.IsOn = toHost.IsOn = false;
        bench.Ask("");
        bench.ReadErrors();
        TestContext.WriteLine($"seed {Seed}: {toBoard.Hits} bytes hit, {bench.Errors.Count} errors queued");
        Assert.IsGreaterThan(100, toBoard.Hits);
        Assert.IsGreaterThan(10, bench.Errors.Count, "refused lines are in the error queue");
        Assert.AreEqual(before, bench.Snapshot());
        FaultDemand.Holds(bench, FaultTable.Row());
    }

    [TestMethod]
    public void A_receive_overflow_changes_nothing_and_is_counted()
    {
        using var bench = new FaultBench();
        bench.Arm();
        string before = bench.Snapshot();
        bench.Lab.Board.IsHung = true;
        bench.Type(string.Concat(Enumerable.Repeat("STATE?\n", 600)));
        bench.RunFor(80);
        bench.Lab.Board.IsHung = false;
        bench.RunFor(500);
        bench.Ask("");
        Assert.IsGreaterThan(1_000, bench.Lab.Board.SerialOverruns);
        Assert.AreNotEqual("0", bench.Ask("SYST:LINK?").Split(',')[3]);
        FaultDemand.Holds(bench, FaultTable.Row());
        Assert.AreEqual(before, bench.Snapshot());
    }

    [TestMethod]
    public void Single_SPI_errors_change_nothing_and_are_counted()
    {
        foreach (int oneIn in new[] { 100, 1_000, 10_000, 100_000, 1_000_000 })
        {
            var noise = new SpiNoise(oneIn, Seed);
            using var bench = new FaultBench(new LabBenchOptions { Board = new VirtualBoardOptions { SpiDisturbance = noise } });
            bench.Arm();
            bench.Do("SYST:HOST:ACT IGN");
            string before = bench.Snapshot();
            long[] counted = Counted(bench);
            uint coreBad = bench.Lab.Core.Peek(Registers.LinkBad);
            noise.IsOn = true;
            while (noise.Frames < Math.Max(2_000, oneIn < 1_000_000 ? 2L * oneIn : oneIn))
                bench.RunFor(1_000);
            noise.IsOn = false;
            bench.RunFor(20);
            int hits = noise.RequestsHit + noise.RepliesHit;
            TestContext.WriteLine($"one in {oneIn}, seed {Seed}: {noise.Frames} frames, {noise.RequestsHit} requests and {noise.RepliesHit} replies hit");
            Assert.IsGreaterThan(0, hits);
            Assert.AreEqual(hits, Counted(bench)[1] - counted[1], "replies that the supervisor did not believe");
            Assert.AreEqual((uint)noise.RequestsHit, bench.Lab.Core.Peek(Registers.LinkBad) - coreBad, "frames that the core refused");
            Assert.AreEqual(noise.RequestsHit > 0, bench.Log().Exists(record => record.Kind == RecordKind.Link && record.Value > coreBad));
            Assert.AreEqual(before, bench.Snapshot());
            FaultDemand.Holds(bench, FaultTable.Row());
        }
    }

    // The fields of SYSTem:LINK?.
    private static long[] Counted(FaultBench bench) =>
        [.. bench.Ask("SYST:LINK?").Split(',').Select(field => long.Parse(field, CultureInfo.InvariantCulture))];
}
