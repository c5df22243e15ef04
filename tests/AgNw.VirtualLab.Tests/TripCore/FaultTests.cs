using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class FaultTests
{
    [TestMethod]
    public void A_stopped_clock_ends_in_the_safe_state_and_answers_nothing()
    {
        var bench = Armed();
        Assert.IsTrue(bench.Core.Outputs.SwitchClosed);
        var stop = bench.Core.Now + 1000;
        bench.Core.StopClock(stop);
        bench.Core.AdvanceTo(stop + 479);
        Assert.IsTrue(bench.Core.Outputs.SwitchClosed);
        bench.Core.AdvanceTo(stop + 480);
        Assert.IsTrue(bench.Core.Outputs.IsSafe);
        Assert.AreEqual(long.MaxValue, bench.Core.NextWake);

        var frame = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Read(frame, Registers.Id, 1);
        var reply = new byte[length];
        bench.Core.Frame(frame.AsSpan(0, length), reply, bench.Timing);
        CollectionAssert.AreEqual(new byte[length], reply);
    }

    [TestMethod]
    public void An_output_that_does_not_read_back_as_commanded_trips_after_its_deglitch()
    {
        var bench = Armed();
        var before = bench.Core.Now;
        bench.Core.ForceReadBack(OutputLine.PermitReadback, false);
        bench.Core.AdvanceTo(before + 6000);
        var trip = bench.Single(RecordKind.Trip);
        Assert.AreEqual((uint)Cause.Readback, trip.Value & 0xF);

        // The condition stands from the cycle of edge before + 3 on; its timer, place 5, starts at the next edge that is 21 modulo 64.
        var start = before + 3;
        while (start % 64 != 21)
        {
            start++;
        }

        var ends = start + 4 + (64 * ((4800 / 64) + 1));
        Assert.AreEqual(ends, trip.Tick);
        Assert.AreEqual(ends + 1, bench.Outputs.First(change => change.Tick > before).Tick);
    }

    [TestMethod]
    public void The_discrete_latch_trips_by_readback()
    {
        var bench = Armed();
        bench.Core.SetInput(InputLine.LastLine, true);
        bench.Core.AdvanceTo(bench.Core.Now + 6000);
        Assert.AreEqual((uint)Cause.Readback, bench.Single(RecordKind.Trip).Value & 0xF);
    }

    [TestMethod]
    public void Reset_states_are_safe_before_anything_is_written()
    {
        var bench = new CoreBench();
        bench.Core.AdvanceTo(1_000_000);
        Assert.AreEqual(PhysicalOutputs.Safe, bench.Core.Outputs);
        Assert.IsEmpty(bench.Log());
        Assert.AreEqual(TripState.Safe, bench.Core.State);
    }

    private static CoreBench Armed()
    {
        var bench = new CoreBench();
        bench[Registers.ConfigMode] = (uint)TripMode.Monitor << ConfigModeFields.ModeShift;
        bench[Registers.ConfigEnable] = 0;
        bench.Prepare();
        bench.Arm();
        return bench;
    }
}
