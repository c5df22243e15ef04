using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests;

[TestClass]
public sealed class InterlockSupervisorTests
{
    [TestMethod]
    public void A_start_boots_the_core_and_ends_disarmed()
    {
        var bench = new SupervisorBench();

        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.AreEqual("0,\"No error\"", bench.Ask("SYST:ERR?"));
        Assert.AreEqual("#H00000001", bench.Ask("SYST:BOOT?"));
        Assert.AreEqual("AgNw,Interlock,B0001,0.1.0", bench.Ask("*IDN?"));
    }

    [TestMethod]
    public void Passes_before_the_next_one_due_do_nothing()
    {
        var bench = new SupervisorBench();
        int frames = bench.Core.Requests.Count;
        Assert.IsGreaterThan(bench.NowMilliseconds, bench.Supervisor.NextDue);
        for (int i = 0; i < 100; i++)
        {
            bench.Supervisor.Pass();
        }

        Assert.AreEqual(frames, bench.Core.Requests.Count);
    }

    [TestMethod]
    public void A_lost_link_is_reported_once_and_found_again()
    {
        var bench = new SupervisorBench();
        bench.Core.IsSilent = true;
        bench.Wait(1_000);
        int kicks = bench.Core.Kicks;
        Assert.AreEqual(ScpiErrors.HardwareError, bench.NextError());
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
        bench.Core.IsSilent = false;
        bench.Wait(1_000);
        Assert.IsGreaterThan(kicks, bench.Core.Kicks);
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
    }

    [TestMethod]
    public void A_trip_is_seen_in_the_operation_register_without_being_asked()
    {
        var bench = new SupervisorBench();
        bench.Do("STAT:OPER:ENAB 512;*SRE 128");
        bench.Core.Trip(Cause.Over);
        bench.Wait(40);
        Assert.AreEqual("192", bench.Ask("*STB?"));
        Assert.AreEqual("512", bench.Ask("STAT:OPER?"));
        Assert.AreEqual("0", bench.Ask("STAT:OPER?"));
    }
}
