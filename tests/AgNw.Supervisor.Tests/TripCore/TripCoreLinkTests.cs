using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Tests.TripCore;

[TestClass]
public sealed class TripCoreLinkTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    [DataRow(Damage.Request)]
    [DataRow(Damage.Reply)]
    public void A_damaged_frame_is_repeated_and_counted(Damage damage)
    {
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame == first ? damage : Damage.None;
        Assert.AreEqual("DISARMED", _bench.Ask("STATE?"));
        Assert.AreEqual(2, _bench.Core.Requests.Count - first);
        Assert.AreEqual("1", _bench.Ask("SYST:LINK?").Split(',')[1]);
    }

    [TestMethod]
    public void A_link_that_stays_bad_is_an_error_after_a_few_attempts()
    {
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = _ => Damage.Reply;
        Assert.AreEqual("", _bench.Ask("STATE?"));
        Assert.AreEqual(TripCoreLink.Attempts, _bench.Core.Requests.Count - first);
        _bench.Core.Disturb = _ => Damage.None;
        Assert.AreEqual(ScpiErrors.HardwareError, _bench.NextError());
        Assert.AreEqual("DISARMED", _bench.Ask("STATE?"));
    }

    [TestMethod]
    public void A_mark_whose_reply_is_damaged_is_not_made_twice()
    {
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame == first ? Damage.Reply : Damage.None;
        Assert.AreEqual(ScpiErrors.HardwareError, _bench.ErrorOf("MARK 7"));
        Assert.HasCount(1, _bench.Core.Writes(Registers.Mark));
    }

    [TestMethod]
    public void A_mark_that_the_core_did_not_take_is_sent_again()
    {
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame == first ? Damage.Request : Damage.None;
        _bench.Do("MARK 7");
        Assert.HasCount(1, _bench.Core.Writes(Registers.Mark));
    }

    [TestMethod]
    public void An_ARM_whose_reply_is_damaged_is_found_to_have_happened()
    {
        _bench.Do("CONF:MODE MON;COMM");
        string crc = _bench.Ask("CONF:CRC?");
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame == first ? Damage.Reply : Damage.None;
        _bench.Do("ARM " + crc);
        Assert.AreEqual(TripState.Armed, _bench.Core.State);
        Assert.HasCount(1, _bench.Core.Writes(Registers.Arm));
    }

    [TestMethod]
    public void One_frame_in_a_hundred_damaged_changes_nothing_but_the_count()
    {
        const int seed = 4711;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        _bench.Core.Disturb = _ => random.Next(100) == 0 ? (Damage)random.Next(1, 3) : Damage.None;
        for (int i = 0; i < 200; i++)
        {
            _bench.Do($"CONF:MODE BRE;OVER:LEV {i + 1} uA");
            _bench.Do("CONF:COMM");
            Assert.AreEqual(_bench.Ask("CONF:CRC:STAG?"), _bench.Ask("CONF:CRC?"));
        }

        string bad = _bench.Ask("SYST:LINK?").Split(',')[1];
        Assert.AreNotEqual("0", bad);
    }
}
