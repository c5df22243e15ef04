using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests;

/// <summary>What a host does in one experiment, line by line.</summary>
[TestClass]
public sealed class ScenarioTests
{
    [TestMethod]
    public void Configure_commit_arm_trip_read_and_acknowledge()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE BRE;RANG 20 mA;OVER:LEV 15 mA;:CONF:DROP:ENAB ON;FRAC 0.5");
        bench.Do(":CONF:COMM");
        string crc = bench.Ask("CONF:CRC?");
        Assert.AreEqual(crc, bench.Ask("CONF:CRC:STAG?"));

        bench.Do("ARM " + crc);
        Assert.AreEqual("ARMED", bench.Ask("STATE?"));
        bench.Do("MARK 42");
        bench.Core.Trip(Cause.Drop);

        Assert.AreEqual("TRIPPED;DROP;DROP", bench.Ask("STATE?;CAUS?;CAUS:FIRS?"));
        Assert.AreEqual(201, bench.ErrorOf("ACKN OVER"));
        bench.Do("ACKN DROP");
        Assert.AreEqual("DISARMED;NONE", bench.Ask("STATE?;CAUS?"));
        Assert.AreEqual("#H00000001,0,2,0", bench.Ask("LOG:STAT?"));
    }
}
