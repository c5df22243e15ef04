using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Configuration;

[TestClass]
public sealed class SavedSettingsTests
{
    private const string Settings = "CONF:MODE BRE;RANG 1 mA;OVER:ENAB ON;LEV 333.3 uA;:CONF:RATE:LIM 2 V/s;:CONF:DOSE:BUDG 5;:SYST:HOST:TIM 7;ACT REC";

    private readonly FadingStorage _storage = new();

    [TestMethod]
    public void Settings_saved_are_staged_again_after_a_power_up_and_nothing_is_committed_or_armed()
    {
        var first = Bench();
        first.Do(Settings);
        string staged = first.Ask("CONF:CRC:STAG?");
        first.Do("*SAV 2");

        var next = Bench();
        Assert.AreNotEqual(staged, next.Ask("CONF:CRC:STAG?"));
        string live = next.Ask("CONF:CRC?");
        next.Do("*RCL 2");
        Assert.AreEqual(staged, next.Ask("CONF:CRC:STAG?"));
        Assert.AreEqual("7.0E+00;REC", next.Ask("SYST:HOST:TIM?;ACT?"));
        Assert.AreEqual(live, next.Ask("CONF:CRC?"));
        Assert.AreEqual("DISARMED", next.Ask("STATE?"));
        StringAssert.Contains(Refusal(next, "ARM " + staged), "CRC_MISMATCH");
    }

    [TestMethod]
    public void A_calibration_made_since_is_applied_to_what_was_asked_for()
    {
        var bench = Bench();
        bench.Do(Settings + ";*SAV 0");
        bench.Do("*RST;:CAL:SEC:STAT OFF,20140");
        bench.Do("CAL:POIN OVER,1 mA,POS,1.05,0");
        bench.Do("CAL:STOR 20260301,20270301");
        bench.Do("*RCL 0;:CONF:SENS:ENAB OFF;:CONF:COMM");
        // 333.3 uA of 1.25 mA: 17474.6 codes; / 1.05 = 16642.5
        Assert.AreEqual(16642u, bench.Core.Live[Registers.DacOverPos - Registers.ConfigFirst]);
        Assert.AreEqual(17474u, bench.Core.Live[Registers.DacOverNeg - Registers.ConfigFirst]);
    }

    [TestMethod]
    public void A_place_that_is_empty_or_damaged_stages_nothing()
    {
        var bench = Bench();
        bench.Do(Settings);
        string staged = bench.Ask("CONF:CRC:STAG?");
        Assert.AreEqual(ScpiErrors.NothingStored, bench.ErrorOf("*RCL 1"));
        bench.Do("*SAV 1");
        foreach (int slot in new[] { StorageSlots.Settings + 2, StorageSlots.Settings + 3 })
        {
            _storage.Held(slot)[30] ^= 1;
        }

        var next = Bench();
        next.Do("CONF:RANG 10 mA");
        string before = next.Ask("CONF:CRC:STAG?");
        Assert.AreEqual(ScpiErrors.NothingStored, next.ErrorOf("*RCL 1"));
        Assert.AreEqual(before, next.Ask("CONF:CRC:STAG?"));
        Assert.AreEqual(staged, bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    public void Settings_that_do_not_fit_a_calibration_made_since_are_refused_whole()
    {
        var bench = Bench();
        bench.Do("CONF:RANG 1 mA;OVER:LEV 12 uA;*SAV 0;*RST");
        bench.Do("CAL:SEC:STAT OFF,20140");
        bench.Do("CAL:POIN OVER,1 mA,POS,1,0.01");
        bench.Do("CAL:STOR 20260301,20270301");
        string before = bench.Ask("CONF:CRC:STAG?");
        Assert.AreEqual(ScpiErrors.SettingsConflict, bench.ErrorOf("*RCL 0"));
        Assert.AreEqual(before, bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    public void Power_lost_while_saving_leaves_what_was_saved_before()
    {
        for (int bytes = 0; bytes < 300; bytes += 13)
        {
            var storage = new FadingStorage();
            var bench = new SupervisorBench(storage: storage);
            bench.Do("CONF:RANG 1 mA;*SAV 3");
            storage.BytesLeft = bytes;
            Assert.AreEqual(ScpiErrors.NotStored, bench.ErrorOf("CONF:RANG 10 mA;*SAV 3"), $"{bytes} bytes");
            var next = new SupervisorBench(storage: storage.PoweredUpAgain());
            next.Do("*RCL 3");
            Assert.AreEqual("1.0E-03", next.Ask("CONF:RANG?"), $"{bytes} bytes");
        }
    }

    private static string Refusal(SupervisorBench bench, string line)
    {
        bench.Ask(line);
        return bench.Ask("SYST:ERR?");
    }

    private SupervisorBench Bench() => new(storage: _storage);
}
