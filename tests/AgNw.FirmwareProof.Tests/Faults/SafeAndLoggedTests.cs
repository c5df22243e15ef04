using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Faults that end safe, with their reason in the log.</summary>
[TestClass]
public sealed class SafeAndLoggedTests
{
    [TestMethod]
    public void A_hung_firmware_trips_by_its_heartbeat()
    {
        using var bench = new FaultBench();
        bench.Arm();
        bench.Lab.Board.IsHung = true;
        bench.RunFor(600);
        FaultDemand.Holds(bench, FaultTable.Row());
    }

    [TestMethod]
    public void An_exception_in_the_loop_trips_by_the_heartbeat()
    {
        var driver = new FailingDriver();
        using var bench = new FaultBench(new LabBenchOptions { Board = new VirtualBoardOptions { SpiDisturbance = driver } });
        bench.Arm();
        driver.ThrowsOnce = true;
        bench.RunFor(700);
        Assert.IsFalse(driver.ThrowsOnce);
        FaultDemand.Holds(bench, FaultTable.Row());
        bench.RunFor(5_000);
        Assert.AreEqual(0u, bench.Lab.Core.Peek(Registers.Status) & StatusFields.HeartbeatMask, "the heartbeat has stopped for good");
    }

    [TestMethod]
    public void A_stuck_DAC_ends_in_FAULT()
    {
        FaultRow row = FaultTable.Row();
        for (int dac = 1; dac <= 5; dac++)
        {
            foreach (int code in new[] { 0, 32768, 65535 })
            {
                using var bench = new FaultBench(new LabBenchOptions { FrontEndFaults = new FrontEndFaults { StuckDac = dac, StuckCode = code } });
                FaultDemand.Holds(bench, row);
                RefusesToArm(bench);
            }
        }
    }

    [TestMethod]
    public void A_stuck_comparator_ends_in_FAULT()
    {
        FaultRow row = FaultTable.Row();
        foreach (InputLine comparator in new[] { InputLine.OverPos, InputLine.OverNeg, InputLine.UnderPos, InputLine.UnderNeg })
        {
            foreach (bool level in new[] { false, true })
            {
                var faults = new FrontEndFaults();
                faults.Stick(comparator, level);
                using var bench = new FaultBench(new LabBenchOptions { FrontEndFaults = faults });
                FaultDemand.Holds(bench, row);
                RefusesToArm(bench);
            }
        }
    }

    [TestMethod]
    public void A_comparator_that_sticks_while_armed_trips()
    {
        foreach (InputLine comparator in new[] { InputLine.OverPos, InputLine.OverNeg })
        {
            var faults = new FrontEndFaults();
            using var bench = new FaultBench(new LabBenchOptions { FrontEndFaults = faults });
            bench.Arm();
            faults.Stick(comparator, true);
            bench.RunFor(100);
            FaultDemand.Holds(bench, FaultTable.Row());
        }
    }

    [TestMethod]
    public void A_stuck_output_ends_in_FAULT()
    {
        FaultRow row = FaultTable.Row();
        foreach (OutputLine readBack in ReadBacks)
        {
            bool unsafeLevel = (SafeOutputs.Levels & (1u << ((int)readBack - SafeOutputs.ReadbackShift))) == 0;
            using var bench = new FaultBench(new LabBenchOptions { BeforeStart = core => core.ForceReadBack(readBack, unsafeLevel) });
            FaultDemand.Holds(bench, row);
            RefusesToArm(bench);
        }
    }

    [TestMethod]
    public void An_output_that_sticks_while_armed_trips()
    {
        FaultRow row = FaultTable.Row();
        foreach (OutputLine readBack in ReadBacks)
        {
            using var bench = new FaultBench();
            bench.Arm();
            bool commanded = (bench.Lab.Core.CommandedOutputs & (1u << ((int)readBack - SafeOutputs.ReadbackShift))) != 0;
            bench.Lab.Core.ForceReadBack(readBack, !commanded);
            bench.RunFor(100);
            FaultDemand.Holds(bench, row);
        }
    }

    [TestMethod]
    public void A_reset_of_the_microcontroller_alone_trips_by_the_heartbeat()
    {
        var storage = new MemoryStorage();
        using var bench = new FaultBench(new LabBenchOptions { Board = new VirtualBoardOptions { Storage = storage } });
        bench.Arm();
        bench.Lab.Board.IsHung = true;
        bench.RunFor(600);
        using var restarted = new VirtualBoard(
            bench.Lab.Core, bench.Lab.ToBoard, bench.Lab.ToHost, new VirtualBoardOptions { Storage = storage });
        bench.Lab.Simulation.Add(restarted);
        bench.RunFor(100);
        FaultDemand.Holds(bench, FaultTable.Row());
        bench.ReadErrors();
        Assert.Contains(ScpiErrors.UnexplainedEnd, bench.Errors);
    }

    private static IEnumerable<OutputLine> ReadBacks =>
        [OutputLine.SwitchReadback, OutputLine.CrowbarReadback, OutputLine.BlankReadback, OutputLine.AbortReadback, OutputLine.PermitReadback];

    private static void RefusesToArm(FaultBench bench)
    {
        bench.Ask("CONF:MODE MON;:CONF:COMM");
        bench.Ask($"ARM {bench.Ask("CONF:CRC?")}");
        Assert.AreEqual(TripState.Fault, bench.Lab.Core.State);
        Assert.IsFalse(bench.Lab.Core.Outputs.SwitchClosed);
    }

    private sealed class FailingDriver : ISpiDisturbance
    {
        public bool ThrowsOnce { get; set; }

        public void ToCore(Span<byte> sent)
        {
            if (ThrowsOnce)
            {
                ThrowsOnce = false;
                throw new InvalidOperationException("the bus driver failed");
            }
        }

        public void FromCore(Span<byte> received)
        {
        }
    }
}
