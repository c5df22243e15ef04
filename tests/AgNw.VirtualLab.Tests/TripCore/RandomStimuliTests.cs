using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class RandomStimuliTests
{
    private const long Ticks = 30_000;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Seeds => Enumerable.Range(1, 24).Select(seed => new object[] { seed });

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void Random_stimuli_give_the_same_log_replies_and_outputs_jumping_and_edge_by_edge(int seed)
    {
        TestContext.WriteLine($"seed {seed}");
        var jumping = Play(seed, new TripCoreOptions());
        var stepping = Play(seed, new TripCoreOptions { EveryEdge = true, EverySample = true });
        Assert.AreEqual(stepping.Trace, jumping.Trace);
        Assert.IsLessThan(stepping.Edges, jumping.Edges);
    }

    [TestMethod]
    public void The_random_stimuli_reach_trips_chops_causes_and_refusals()
    {
        var traces = string.Concat(Seeds.Select(seed => Play((int)seed[0], new TripCoreOptions()).Trace));
        foreach (var kind in (RecordKind[])[RecordKind.Trip, RecordKind.Chop, RecordKind.Cause, RecordKind.Refused, RecordKind.Coalesced,
            RecordKind.Conductance, RecordKind.Link])
        {
            Assert.Contains($"{kind} at", traces);
        }
    }

    private static (string Trace, long Edges) Play(int seed, TripCoreOptions options)
    {
        // The generator is asked in the same order in both runs: nothing it is asked depends on how the core is evaluated.
#pragma warning disable CA5394 // A test's stimuli need repeatable numbers, not secret ones.
        var random = new Random(seed);
        var bench = new CoreBench(new TripCoreModel(null, null, options));
        Configure(bench, random);
        bench.Prepare();
        var replies = new List<uint>();
        var end = bench.Core.Now + Ticks;
        while (bench.Core.Now < end)
        {
            bench.Core.AdvanceTo(bench.Core.Now + random.Next(1, random.Next(4) == 0 ? 2000 : 60));
            switch (random.Next(12))
            {
                case 0:
                    Quieten(bench);
                    bench.Write(Registers.Arm, bench.ConfigurationCrc);
                    break;
                case 1:
                    bench.Kick();
                    break;
                case 2:
                    bench.Write(Registers.Acknowledge, (uint)random.Next(CauseWatch.Count));
                    bench.Write(Registers.Acknowledge, bench.Core.Peek(Registers.Status) >> StatusFields.FirstCauseShift & 0xF);
                    break;
                case 3:
                    replies.AddRange(bench.Read(Registers.Status, 16));
                    replies.AddRange(bench.Read(Registers.LogHead, 8));
                    break;
                case 4:
                    bench.Write((byte)random.Next(Registers.BootId, Registers.SelftestTicks), (uint)random.Next(20));
                    break;
                case 5:
                    var noise = new byte[random.Next(1, 20)];
                    random.NextBytes(noise);
                    bench.Core.Frame(noise, random.Next(noise.Length * 8), new byte[noise.Length], bench.Timing);
                    break;
                case 6 or 7:
                    bench.Core.SetSamples(random.Next(-3000, 3000), random.Next(-3000, 3000));
                    break;
                case 8:
                    bench.Core.PulseDirect((InputLine)random.Next(4));
                    break;
                default:
                    bench.Core.SetInput((InputLine)random.Next(9), random.Next(3) == 0);
                    break;
            }
        }
#pragma warning restore CA5394

        return (string.Join('\n', bench.Log()) + '\n' + string.Join('\n', bench.Outputs) + '\n' + string.Join(' ', replies),
            bench.Core.EdgesComputed);
    }

    private static void Quieten(CoreBench bench)
    {
        for (var line = InputLine.OverPos; line <= InputLine.LastLine; line++)
        {
            bench.Core.SetInput(line, false);
        }

        bench.Core.AdvanceTo(bench.Core.Now + 20);
    }

    private static void Configure(CoreBench bench, Random random)
    {
#pragma warning disable CA5394
        bench[Registers.ConfigMode] = (uint)random.Next(0x10000) & ConfigurationWords.Mask[0];
        bench[Registers.ConfigMode] = (bench[Registers.ConfigMode] & ~ConfigModeFields.ModeMask) | (uint)random.Next(1, 4);
        bench[Registers.ConfigEnable] = (uint)random.Next(0x1000);
        if (random.Next(3) == 0)
        {
            bench[Registers.ConfigMode] = (bench[Registers.ConfigMode] & ~ConfigModeFields.ModeMask) | ConfigModeFields.ChopMask
                | (uint)TripMode.Rewire;
            bench[Registers.ConfigEnable] = 1u << (int)Cause.Over;
        }

        bench[Registers.ConfigLines] = (uint)random.Next(0x40) | ((uint)random.Next(3) << ConfigLinesFields.CoalesceWindowShift);
        foreach (var address in (byte[])[Registers.OverDeglitch, Registers.UnderDeglitch, Registers.ExtDeglitch, Registers.SenseDeglitch])
        {
            bench[address] = (uint)random.Next(200);
        }

        bench[Registers.UnderQualify] = (uint)random.Next(800);
        bench[Registers.DropFloor] = (uint)random.Next(2000);
        bench[Registers.VoltageFloor] = (uint)random.Next(2000);
        bench[Registers.RateWindow] = (uint)random.Next(1, 40);
        bench[Registers.RateLimit] = (uint)random.Next(40000);
        bench[Registers.StepLimit] = (uint)random.Next(8000);
        bench[Registers.HeartbeatPeriod] = (uint)random.Next(6000, 60000);
        bench[Registers.BlankFrames] = (uint)random.Next(1, 3);
        bench[Registers.BlankDelay] = (uint)random.Next(3) * 500;
        bench[Registers.DoseLow] = (uint)random.Next(40000);
        bench[Registers.ChopHoldoff] = (uint)random.Next(256, 600);
        bench[Registers.ChopRetries] = (uint)random.Next(4);
        bench[Registers.ConductanceCurrent] = (uint)random.Next(3);
        bench[Registers.ConductanceVoltage] = 1;
        bench[Registers.CrowbarDelay] = (uint)random.Next(20);
#pragma warning restore CA5394
    }
}
