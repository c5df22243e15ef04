using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class HeartbeatTests
{
    [TestMethod]
    public void The_core_is_kicked_ten_times_a_second()
    {
        var bench = new SupervisorBench();
        int before = bench.Core.Kicks;
        bench.Wait(1000);
        Assert.AreEqual(10, bench.Core.Kicks - before);
        CollectionAssert.AllItemsAreNotNull(bench.Core.Writes(Registers.Kick));
        Assert.IsTrue(bench.Core.Writes(Registers.Kick).TrueForAll(value => value == Keys.Kick));
    }

    [TestMethod]
    public void A_shorter_period_is_kicked_five_times_in_it()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;HEAR:PER 100 ms;:CONF:COMM");
        int before = bench.Core.Kicks;
        bench.Wait(1000);
        Assert.AreEqual(50, bench.Core.Kicks - before);
    }

    [TestMethod]
    public void A_longer_period_is_kicked_no_less_often()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;HEAR:PER 5 s;:CONF:COMM");
        int before = bench.Core.Kicks;
        bench.Wait(1000);
        Assert.AreEqual(10, bench.Core.Kicks - before);
    }

    [TestMethod]
    public void A_core_that_does_not_answer_is_never_kicked()
    {
        var core = new FakeTripCore { IsSilent = true };
        var bench = new SupervisorBench(core);
        bench.Wait(2000);
        core.IsSilent = false;
        core[Registers.Id] = 0;
        bench.Wait(2000);
        Assert.AreEqual(0, core.Kicks);
    }

    [TestMethod]
    public void An_exception_stops_the_heartbeat_for_good_and_lines_are_still_answered()
    {
        var bench = new SupervisorBench();
        bench.Core.Throws = true;
        bench.Wait(100);
        bench.Core.Throws = false;
        int before = bench.Core.Kicks;
        bench.Wait(5000);

        Assert.AreEqual(0, bench.Core.Kicks - before);
        Assert.IsTrue(bench.Supervisor.HasFailed);
        Assert.AreEqual("-310,\"System error: the bus is  gone \"", bench.Ask("SYST:ERR?"));
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.AreNotEqual("0", bench.Ask("STAT:QUES:COND?"));
    }

    [TestMethod]
    public void An_exception_while_a_line_is_carried_out_leaves_no_half_reply()
    {
        var bench = new SupervisorBench();
        bench.Core.Throws = true;
        bench.Ask("*IDN?;:STATE?");
        bench.Core.Throws = false;
        Assert.AreEqual("1999.0", bench.Ask("SYST:VERS?"));
    }
}
