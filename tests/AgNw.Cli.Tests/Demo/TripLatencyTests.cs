using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Timeline.Analysis.Latency;

namespace AgNw.Cli.Tests.Demo;

/// <summary>Logs written by hand: a trip stamped at tick 1000 and what the outputs did.</summary>
[TestClass]
public sealed class TripLatencyTests
{
    private const int SwitchOpen = 1 << (int)OutputLine.Switch;
    private const int Blank = 1 << (int)OutputLine.Blank;
    private const int Abort = 1 << (int)OutputLine.Abort;

    [TestMethod]
    [DataRow(Cause.Under, 26L, 24L)]
    [DataRow(Cause.Over, 2L, 0L)]
    [DataRow(Cause.Drop, 96L, 0L)]
    [DataRow(Cause.Manual, 1L, 0L)]
    public void A_trip_is_measured_beside_what_the_contract_states_for_its_detector(Cause cause, long stated, long deglitch)
    {
        TripLatency latency = TripLatency.Measure([Trip(cause), Outputs(1000 + stated, Blank | Abort, SwitchOpen | Blank | Abort)], Applied())!;

        Assert.AreEqual(stated, latency.Ticks);
        Assert.AreEqual(stated, latency.ContractTicks);
        Assert.AreEqual(deglitch, latency.DeglitchTicks);
        Assert.AreEqual(stated, latency.BlankTicks);
        Assert.AreEqual(stated, latency.AbortTicks);
        Assert.AreEqual(stated * 1e9 / 48e6, latency.Nanoseconds, 1e-9);
    }

    [TestMethod]
    public void A_beam_that_was_not_blanked_then_has_no_figure_and_a_later_switch_is_measured_as_it_was()
    {
        TripLatency latency = TripLatency.Measure(
            [Outputs(990, SwitchOpen, SwitchOpen), Trip(Cause.Under), Outputs(1026, Abort, Abort), Outputs(1030, Abort, SwitchOpen)], Applied())!;

        Assert.AreEqual(30, latency.Ticks);
        Assert.AreEqual(26, latency.ContractTicks);
        Assert.AreEqual(26, latency.AbortTicks);
        Assert.IsNull(latency.BlankTicks);
    }

    [TestMethod]
    public void Without_a_trip_or_without_a_fall_of_the_switch_there_is_no_latency()
    {
        Assert.IsNull(TripLatency.Measure([Outputs(1026, 0, SwitchOpen)], Applied()));
        Assert.IsNull(TripLatency.Measure([Trip(Cause.Under), Outputs(1026, Abort, Abort)], Applied()));
    }

    [TestMethod]
    public void A_damaged_record_is_not_measured()
    {
        InterlockEvent trip = Trip(Cause.Under);

        Assert.IsNull(TripLatency.Measure([trip with { Record = trip.Record with { Crc = (ushort)(trip.Record.Crc ^ 1) } }, Outputs(1026, 0, SwitchOpen)], Applied()));
    }

    [TestMethod]
    public void A_run_that_does_not_know_its_profile_has_the_measured_ticks_alone()
    {
        TripLatency latency = TripLatency.Measure([Trip(Cause.Under), Outputs(1026, Abort, SwitchOpen | Abort)], static _ => null)!;

        Assert.AreEqual(26, latency.Ticks);
        Assert.IsNull(latency.ContractTicks);
        Assert.IsNull(latency.DeglitchTicks);
    }

    [TestMethod]
    public void On_the_direct_path_no_deglitch_is_stated()
    {
        TripLatency latency = TripLatency.Measure([Trip(Cause.Under), Outputs(1002, Abort, SwitchOpen | Abort)], Applied(underPath: 1))!;

        Assert.AreEqual(2, latency.ContractTicks);
        Assert.AreEqual(0, latency.DeglitchTicks);
    }

    private static InterlockEvent Trip(Cause cause) => Event(RecordKind.Trip, 1000, (uint)cause | (1u << ((int)cause + 4)));

    private static InterlockEvent Outputs(long tick, int levels, int changed) =>
        Event(RecordKind.Outputs, tick, (uint)levels | ((uint)changed << 16));

    private static InterlockEvent Event(RecordKind kind, long tick, uint value) => new(1, 0, tick, RawRecord.Create(0, kind, 0, tick, value));

    /// <summary>UNDER is filtered by 500 ns, which are 24 ticks of 48 MHz; OVER by nothing.</summary>
    private static Func<string, double?> Applied(double underPath = 0) => path => path switch
    {
        "over.deglitch" or "over.path" => 0,
        "under.deglitch" => 500e-9,
        "under.path" => underPath,
        _ => null,
    };
}
