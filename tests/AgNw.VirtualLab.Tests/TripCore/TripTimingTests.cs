using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class TripTimingTests
{
    private const uint OverEnabled = 1u << (int)Cause.Over;

    [TestMethod]
    [DataRow(0u)]
    [DataRow(1u)]
    [DataRow(7u)]
    [DataRow(480u)]
    public void A_filtered_trip_acts_on_switch_blank_and_abort_in_one_tick_as_the_contract_states(uint deglitch)
    {
        var bench = Armed(deglitch, direct: false);
        var stamp = bench.Core.Now + 1000;
        bench.Core.ScheduleInput(stamp, InputLine.OverPos, true);
        bench.Core.AdvanceTo(stamp + 2000);

        var trip = bench.Outputs.First(change => change.Tick >= stamp);
        Assert.AreEqual(stamp + TripCoreTiming.FilteredTrip + deglitch, trip.Tick);
        Assert.IsFalse(trip.Outputs.SwitchClosed);
        Assert.IsFalse(trip.Outputs.Permit);
        Assert.IsTrue(trip.Outputs.Blanked);
        Assert.IsTrue(trip.Outputs.Abort);
        Assert.AreEqual(stamp, bench.Single(RecordKind.Trip).Tick);
    }

    [TestMethod]
    public void A_level_shorter_than_the_deglitch_does_not_trip()
    {
        var bench = Armed(deglitch: 7, direct: false);
        var stamp = bench.Core.Now + 1000;
        bench.Core.ScheduleInput(stamp, InputLine.OverPos, true);
        bench.Core.ScheduleInput(stamp + 7, InputLine.OverPos, false);
        bench.Core.AdvanceTo(stamp + 2000);
        Assert.AreEqual(TripState.Armed, bench.Core.State);

        bench.Core.ScheduleInput(stamp + 3000, InputLine.OverPos, true);
        bench.Core.ScheduleInput(stamp + 3008, InputLine.OverPos, false);
        bench.Core.AdvanceTo(stamp + 4000);
        Assert.AreEqual(TripState.Tripped, bench.Core.State);
    }

    [TestMethod]
    public void The_direct_path_opens_the_line_at_the_tick_of_the_level_and_the_rest_follows_two_ticks_later()
    {
        var bench = Armed(deglitch: 100, direct: true);
        var stamp = bench.Core.Now + 1000;
        bench.Core.ScheduleInput(stamp, InputLine.OverNeg, true);
        bench.Core.AdvanceTo(stamp + 2000);

        var changes = bench.Outputs.Where(change => change.Tick >= stamp).ToList();
        Assert.AreEqual(stamp + TripCoreTiming.DirectTrip, changes[0].Tick);
        Assert.IsFalse(changes[0].Outputs.SwitchClosed);
        Assert.IsFalse(changes[0].Outputs.Abort);
        Assert.AreEqual(stamp + TripCoreTiming.FilteredTrip, changes[1].Tick);
        Assert.IsTrue(changes[1].Outputs.Abort);
        Assert.AreEqual(stamp, bench.Single(RecordKind.Trip).Tick);
    }

    [TestMethod]
    public void A_pulse_that_no_flip_flop_sees_still_trips_by_the_direct_path_and_is_recorded()
    {
        var bench = Armed(deglitch: 0, direct: true);
        var before = bench.Core.Now + 1000;
        bench.Core.AdvanceTo(before);
        bench.Core.PulseDirect(InputLine.OverPos);
        bench.Core.AdvanceTo(before + 1000);

        Assert.AreEqual(before + 1, bench.Outputs.First(change => change.Tick > before).Tick);
        Assert.AreEqual(before + 1, bench.Single(RecordKind.Trip).Tick);
        Assert.IsEmpty(bench.Log().Where(entry => entry.Kind == RecordKind.Inputs && entry.Tick > before));
    }

    private static CoreBench Armed(uint deglitch, bool direct)
    {
        var bench = new CoreBench();
        bench[Registers.ConfigMode] = (uint)TripMode.Breakdown << ConfigModeFields.ModeShift
            | (direct ? ConfigModeFields.DirectOverMask : 0) | (1u << ConfigModeFields.BlankIdleShift);
        bench[Registers.ConfigEnable] = OverEnabled;
        bench[Registers.OverDeglitch] = deglitch;
        bench.Prepare();
        bench.Arm();
        return bench;
    }
}
