using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class StartUpTests
{
    [TestMethod]
    public void Without_a_core_the_board_answers_and_says_so()
    {
        var bench = new SupervisorBench(new FakeTripCore { IsSilent = true });
        Assert.AreEqual("AgNw,Interlock,B0001,0.1.0", bench.Ask("*IDN?"));
        Assert.AreEqual(ScpiErrors.HardwareError, bench.NextError());
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
        Assert.AreEqual(ScpiErrors.HardwareError, bench.ErrorOf("STATE?"));
        Assert.AreEqual(ScpiErrors.HardwareError, bench.ErrorOf("SYST:BOOT?"));
    }

    [TestMethod]
    public void A_core_that_appears_later_is_brought_up()
    {
        var bench = new SupervisorBench(new FakeTripCore { IsSilent = true });
        bench.Wait(3_000);
        bench.Core.IsSilent = false;
        bench.Wait(1_000);
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.AreNotEqual(0, bench.Core.Kicks);
    }

    [TestMethod]
    [DataRow(Registers.Id, 1u)]
    [DataRow(Registers.Contract, 0x0002_0000u)]
    public void A_core_of_another_kind_is_left_alone(byte register, uint value)
    {
        var core = new FakeTripCore();
        core[register] = value;
        var bench = new SupervisorBench(core);
        bench.Wait(2_000);
        Assert.AreEqual(TripState.Safe, core.State);
        Assert.IsFalse(core.Requests.Exists(request => request[0] == (byte)SpiOpcode.Write));
        Assert.AreEqual(ScpiErrors.HardwareError, bench.NextError());
    }

    [TestMethod]
    public void A_core_that_fails_its_self_test_ends_in_FAULT()
    {
        var core = new FakeTripCore { StuckWord = Registers.DacOverPos };
        var bench = new SupervisorBench(core);
        Assert.AreEqual("FAULT", bench.Ask("STATE?"));
        Assert.AreEqual(ScpiErrors.SelfTestFailed, bench.NextError());
        core.StuckWord = 0;
        Assert.AreEqual(0, int.Parse(bench.Ask("*TST?"), System.Globalization.CultureInfo.InvariantCulture) & ~SelfTestSteps.Notices);
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
    }

    [TestMethod]
    public void A_restart_of_the_supervisor_keeps_boot_identifier_log_state_and_configuration()
    {
        var first = new SupervisorBench();
        first.Do("CONF:MODE MON;RANG 1 mA;OVER:LEV 500 uA;:CONF:COMM");
        string crc = first.Ask("CONF:CRC?");
        first.Do("ARM " + crc);

        var second = new SupervisorBench(first.Core);

        Assert.AreEqual("ARMED", second.Ask("STATE?"));
        Assert.AreEqual("#H00000001,0,1,0", second.Ask("LOG:STAT?"));
        Assert.AreEqual(crc, second.Ask("CONF:CRC:STAG?"));
        Assert.AreEqual(first.Ask("CONF:OVER:LEV?"), second.Ask("CONF:OVER:LEV?"));
        Assert.HasCount(1, first.Core.Writes(Registers.BootId));
        second.Do("DIS;:CONF:RANG 10 mA");
        Assert.AreEqual(5e-4, double.Parse(second.Ask("CONF:OVER:LEV?"), System.Globalization.CultureInfo.InvariantCulture), 2e-7);
    }

    [TestMethod]
    public void After_a_restart_the_live_range_and_period_are_those_of_the_core()
    {
        var first = new SupervisorBench();
        first.Do("CONF:MODE MON;RANG 1 mA;HEAR:PER 100 ms;:CONF:COMM");
        first.Core[Registers.Adc] = 16384;

        var second = new SupervisorBench(first.Core);

        Assert.AreEqual("6.25E-04", second.Ask("MEAS:CURR?"));
        int before = first.Core.Kicks;
        second.Wait(1000);
        Assert.AreEqual(50, first.Core.Kicks - before);
    }

    [TestMethod]
    public void A_live_range_that_cannot_be_known_gives_no_current_and_the_fastest_heartbeat()
    {
        var first = new SupervisorBench();
        first.Do("CONF:MODE MON;RANG 1 mA;:CONF:COMM");
        first.Core[Registers.ConfigMode] ^= ConfigModeFields.ChopMask;

        var second = new SupervisorBench(first.Core);

        Assert.AreEqual(ScpiErrors.ExecutionError, second.ErrorOf("MEAS:CURR?"));
        int before = first.Core.Kicks;
        second.Wait(1000);
        Assert.AreEqual(50, first.Core.Kicks - before);
        second.Do("CONF:COMM");
        Assert.AreEqual("0.0E+00", second.Ask("MEAS:CURR?"));
    }

    [TestMethod]
    public void A_core_that_lost_its_configuration_is_booted_anew_with_another_identifier()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;COMM");
        bench.Core.State = TripState.Safe;
        bench.Core[Registers.Status] &= ~StatusFields.BootedMask;
        bench.Core[Registers.BootId] = 0;
        bench.Wait(100);
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.AreEqual("#H00000002", bench.Ask("SYST:BOOT?"));
    }

    [TestMethod]
    public void Without_storage_the_identifier_is_random()
    {
        var bench = new SupervisorBench(start: false) { HasStorage = false };
        bench.Supervisor.Start();
        Assert.AreEqual("#H00C0FFEE", bench.Ask("SYST:BOOT?"));
    }

    [TestMethod]
    public void A_damaged_counter_is_not_believed()
    {
        var bench = new SupervisorBench(start: false);
        bench.Write(StorageSlots.BootCounter, [5, 0, 0, 0, 1, 2, 3, 4], 8);
        bench.Write(StorageSlots.BootCounter + 1, [4, 0, 0, 0, 1, 2, 3, 4], 8);
        bench.Supervisor.Start();
        Assert.AreEqual("#H00C0FFEE", bench.Ask("SYST:BOOT?"));
    }
}
