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
}
