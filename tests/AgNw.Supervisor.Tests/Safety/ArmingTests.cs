using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class ArmingTests
{
    [TestMethod]
    public void Every_reason_of_a_refusal_is_told_by_name()
    {
        for (int reason = 0; reason < RefusalNames.ByCode.Length; reason++)
        {
            var bench = new SupervisorBench();
            bench.Do("CONF:MODE MON;COMM");
            bench.Core.RefuseNext = 1u << reason;
            bench.Ask("ARM " + bench.Ask("CONF:CRC?"));
            StringAssert.StartsWith(bench.Ask("SYST:ERR?"), "201,\"Refused by the trip core");
            bench.Core.RefuseNext = (1u << reason) | (1u << (int)Refusal.LoopOpen);
            bench.Ask("ARM " + bench.Ask("CONF:CRC?"));
            string error = bench.Ask("SYST:ERR?");
            StringAssert.Contains(error, RefusalNames.ByCode[reason]);
            StringAssert.Contains(error, "LOOP_OPEN");
            Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        }
    }

    [TestMethod]
    [DataRow("*RST", DisplayName = "reset of the settings")]
    [DataRow("*RCL 0", DisplayName = "recalled settings")]
    [DataRow("CONF:COMM", DisplayName = "a commit")]
    [DataRow("*TST?", DisplayName = "a self-test")]
    [DataRow("CONF:HEAR:PER 200 ms", DisplayName = "a setting")]
    public void Nothing_but_ARM_arms(string line)
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;*SAV 0;:CONF:COMM");
        bench.Core.Requests.Clear();
        bench.Ask(line);
        bench.Wait(1000);
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.IsEmpty(bench.Core.Writes(Registers.Arm));
    }

    [TestMethod]
    public void A_power_up_with_everything_stored_arms_nothing()
    {
        var storage = new FadingStorage();
        var bench = new SupervisorBench(storage: storage);
        bench.Do("CONF:MODE MON;*SAV 0;:CONF:COMM");
        bench.Do("ARM " + bench.Ask("CONF:CRC?"));
        Assert.AreEqual("ARMED", bench.Ask("STATE?"));

        var next = new SupervisorBench(storage: storage);
        next.Wait(5000);
        Assert.AreEqual("DISARMED", next.Ask("STATE?"));
        Assert.IsEmpty(next.Core.Writes(Registers.Arm));
        Assert.AreNotEqual(bench.Ask("SYST:BOOT?"), next.Ask("SYST:BOOT?"));
    }

    [TestMethod]
    public void A_latch_is_released_only_by_the_name_of_its_first_cause()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;COMM");
        bench.Do("ARM " + bench.Ask("CONF:CRC?"));
        bench.Core.Trip(Cause.Readback);
        foreach (string name in CauseNames.ByCode.Where(name => name != "READBACK"))
        {
            bench.Ask("ACKN " + name);
            StringAssert.Contains(bench.Ask("SYST:ERR?"), "WRONG_CAUSE");
            Assert.AreEqual("TRIPPED", bench.Ask("STATE?"));
        }

        Assert.AreEqual(ScpiErrors.MissingParameter, bench.ErrorOf("ACKN"));
        bench.Do("ACKN READBACK");
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
    }

    [TestMethod]
    [DataRow("BYP 0.0005")]
    [DataRow("BYP 61")]
    [DataRow("BYP")]
    [DataRow("BYP -1")]
    public void BYPASS_without_a_time_of_1_ms_to_60_s_closes_nothing(string line)
    {
        var bench = new SupervisorBench();
        Assert.AreNotEqual(ScpiErrors.NoError, bench.ErrorOf(line));
        Assert.IsEmpty(bench.Core.Writes(Registers.Bypass));
        bench.Do("BYP 60");
        CollectionAssert.AreEqual(new[] { 60u * TripCoreClock.Hertz }, bench.Core.Writes(Registers.Bypass));
    }
}
