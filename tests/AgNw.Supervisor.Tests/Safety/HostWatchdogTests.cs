using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class HostWatchdogTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    public void A_silent_host_trips_after_ten_seconds_by_default()
    {
        Arm();
        _bench.Wait(9_900);
        Assert.AreEqual(TripState.Armed, _bench.Core.State);
        _bench.Wait(200);
        Assert.AreEqual(TripState.Tripped, _bench.Core.State);
        CollectionAssert.AreEqual(new[] { (uint)Cause.Host }, _bench.Core.Writes(Registers.Trip));
    }

    [TestMethod]
    public void Every_good_line_feeds_it_and_a_bad_one_does_not()
    {
        Arm();
        for (int i = 0; i < 5; i++)
        {
            _bench.Wait(8_000);
            _bench.Ask("STATE?");
        }

        Assert.AreEqual(TripState.Armed, _bench.Core.State);
        _bench.Wait(8_000);
        _bench.Ask("FOO");
        _bench.Wait(3_000);
        Assert.AreEqual(TripState.Tripped, _bench.Core.State);
    }

    [TestMethod]
    public void RECORD_leaves_one_mark_for_each_silence()
    {
        _bench.Do("SYST:HOST:ACT REC;TIM 1 s");
        Arm();
        _bench.Wait(5_000);
        CollectionAssert.AreEqual(new[] { MarkValues.HostSilent }, _bench.Core.Writes(Registers.Mark));
        _bench.Ask("STATE?");
        _bench.Wait(5_000);
        Assert.HasCount(2, _bench.Core.Writes(Registers.Mark));
        Assert.AreEqual(TripState.Armed, _bench.Core.State);
    }

    [TestMethod]
    public void IGNORE_does_nothing()
    {
        _bench.Do("SYST:HOST:ACT IGN");
        Arm();
        _bench.Wait(60_000);
        Assert.AreEqual(TripState.Armed, _bench.Core.State);
    }

    [TestMethod]
    public void A_silent_host_is_nothing_while_disarmed()
    {
        _bench.Wait(60_000);
        Assert.AreEqual(TripState.Disarmed, _bench.Core.State);
        Assert.IsEmpty(_bench.Core.Writes(Registers.Trip));
    }

    [TestMethod]
    public void A_trip_that_the_link_lost_is_tried_again()
    {
        Arm();
        _bench.Wait(9_900);
        _bench.Core.IsSilent = true;
        _bench.Wait(1_000);
        _bench.Core.IsSilent = false;
        _bench.Wait(100);
        Assert.AreEqual(TripState.Tripped, _bench.Core.State);
    }

    private void Arm()
    {
        _bench.Do("CONF:MODE MON;COMM");
        _bench.Do("ARM " + _bench.Ask("CONF:CRC?"));
        _bench.Ask("STATE?");
    }
}
