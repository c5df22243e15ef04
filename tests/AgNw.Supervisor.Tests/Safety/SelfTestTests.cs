using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class SelfTestTests
{
    [TestMethod]
    public void After_start_every_check_has_run_and_passed_with_its_limits_beside_it()
    {
        var bench = new SupervisorBench();
        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        int count = int.Parse(bench.Ask("TEST:COUN?"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.AreEqual(SelfTestChecks.Count, count);
        for (int check = 0; check < count; check++)
        {
            string[] fields = bench.Ask($"TEST:RES? {check}").Split(',');
            Assert.AreEqual("PASSED", fields[1], fields[0]);
            Assert.IsInRange(int.Parse(fields[3]), int.Parse(fields[4]), int.Parse(fields[2]), fields[0]);
            Assert.AreEqual("\"\"", fields[6], fields[0]);
        }

        Assert.AreEqual("TRIP_TIME_POS,PASSED,40,1,600,tick,\"\"", bench.Ask($"TEST:RES? {SelfTestChecks.TripTimePos}"));
        Assert.AreEqual(ScpiErrors.DataOutOfRange, bench.ErrorOf($"TEST:RES? {count}"));
    }

    [TestMethod]
    [DataRow(SelfTestChecks.OverPosRest, InputLine.OverPos, "COMPARATORS")]
    [DataRow(SelfTestChecks.OverNegRest, InputLine.OverNeg, "COMPARATORS")]
    [DataRow(SelfTestChecks.UnderPosRest, InputLine.UnderPos, "COMPARATORS")]
    [DataRow(SelfTestChecks.UnderNegRest, InputLine.UnderNeg, "COMPARATORS")]
    [DataRow(SelfTestChecks.OverPosInjected, InputLine.OverPos, "COMPARATORS")]
    [DataRow(SelfTestChecks.OverNegInjected, InputLine.OverNeg, "COMPARATORS")]
    [DataRow(SelfTestChecks.UnderPosInjected, InputLine.UnderPos, "COMPARATORS")]
    [DataRow(SelfTestChecks.UnderNegInjected, InputLine.UnderNeg, "COMPARATORS")]
    public void A_comparator_that_says_the_opposite_ends_in_FAULT_and_is_named(int check, InputLine line, string step)
    {
        var core = new FakeTripCore();
        core.FrontEnd.WrongInputs = 1u << (int)line;
        AssertFault(core, check, step);
    }

    [TestMethod]
    [DataRow(SelfTestChecks.SwitchOpen, OutputLine.SwitchReadback, "TRIP")]
    [DataRow(SelfTestChecks.SwitchClosedNeg, OutputLine.SwitchReadback, "TRIP")]
    [DataRow(SelfTestChecks.CrowbarClosed, OutputLine.CrowbarReadback, "CROWBAR")]
    [DataRow(SelfTestChecks.CrowbarHeldPos, OutputLine.CrowbarReadback, "CROWBAR")]
    [DataRow(SelfTestChecks.CrowbarHeldNeg, OutputLine.CrowbarReadback, "CROWBAR")]
    [DataRow(SelfTestChecks.Blanked, OutputLine.BlankReadback, "BLANK")]
    [DataRow(SelfTestChecks.AbortOff, OutputLine.AbortReadback, "OUTPUTS")]
    [DataRow(SelfTestChecks.PermitOff, OutputLine.PermitReadback, "OUTPUTS")]
    public void An_output_that_reads_back_wrong_ends_in_FAULT_and_is_named(int check, OutputLine line, string step)
    {
        var core = new FakeTripCore();
        core.FrontEnd.WrongOutputs = 1u << (int)line;
        AssertFault(core, check, step);
    }

    [TestMethod]
    [DataRow(1, SelfTestChecks.DacOverPosLow, SelfTestChecks.DacOverPosHigh)]
    [DataRow(2, SelfTestChecks.DacOverNegLow, SelfTestChecks.DacOverNegHigh)]
    [DataRow(3, SelfTestChecks.DacUnderPosLow, SelfTestChecks.DacUnderPosHigh)]
    [DataRow(4, SelfTestChecks.DacUnderNegLow, SelfTestChecks.DacUnderNegHigh)]
    [DataRow(5, SelfTestChecks.DacLimitHigh, SelfTestChecks.DacLimitLow)]
    public void A_DAC_whose_read_back_is_off_ends_in_FAULT_with_the_deviation(int dac, int first, int second)
    {
        var core = new FakeTripCore();
        core.FrontEnd.WrongDac = dac;
        var bench = AssertFault(core, first, "DACS");
        StringAssert.Contains(bench.Ask($"TEST:RES? {first}"), ",FAILED,1000,-328,328,code,");
        StringAssert.Contains(bench.Ask($"TEST:RES? {second}"), ",FAILED,1000,-328,328,code,");
    }

    [TestMethod]
    [DataRow(601u, "FAILED")]
    [DataRow(600u, "PASSED")]
    [DataRow(0u, "FAILED")]
    [DataRow(uint.MaxValue, "FAILED", DisplayName = "never opens")]
    public void The_switch_must_open_within_its_limit(uint ticks, string result)
    {
        var core = new FakeTripCore();
        core.FrontEnd.TripTicks = ticks;
        var bench = new SupervisorBench(core);
        foreach (int check in new[] { SelfTestChecks.TripTimePos, SelfTestChecks.TripTimeNeg })
        {
            Assert.AreEqual(result, bench.Ask($"TEST:RES? {check}").Split(',')[1]);
        }

        Assert.AreEqual(result == "PASSED" ? "DISARMED" : "FAULT", bench.Ask("STATE?"));
    }

    [TestMethod]
    [DataRow(329, SelfTestChecks.AdcRest)]
    [DataRow(-329, SelfTestChecks.AdcRest)]
    [DataRow(-5300, SelfTestChecks.AdcPosInjected)]
    [DataRow(5300, SelfTestChecks.AdcNegInjected)]
    public void An_ADC_that_is_off_ends_in_FAULT(int error, int check)
    {
        var core = new FakeTripCore();
        core.FrontEnd.AdcError = error;
        AssertFault(core, check, "ADC");
    }

    [TestMethod]
    public void A_core_that_takes_frames_with_a_wrong_CRC_ends_in_FAULT_and_its_front_end_is_left_alone()
    {
        var core = new FakeTripCore { IgnoresCrc = true };
        var bench = AssertFault(core, SelfTestChecks.LinkCrc, "LINK_CRC");
        Assert.AreEqual("NOTRUN", bench.Ask($"TEST:RES? {SelfTestChecks.TripTimePos}").Split(',')[1]);
        Assert.IsEmpty(core.Writes(Registers.Inject));
        Assert.IsEmpty(core.Writes(Registers.Commit));
    }

    [TestMethod]
    public void Nothing_that_can_be_armed_is_live_while_it_runs()
    {
        var core = new FakeTripCore();
        var bench = new SupervisorBench(core);
        bench.Do("CONF:MODE MON;RANG 1 mA;OVER:LEV 500 uA;:CONF:COMM");
        core.Requests.Clear();
        bench.Ask("*TST?");
        // Words are staged in two frames of 16; the first begins with CONFIG_MODE. Pattern, its inverse and the staged words come
        // first, then the two sets that are committed, then what was live.
        uint[] modes = [.. core.Writes(Registers.ConfigFirst).Select(word => word & ConfigModeFields.ModeMask)];
        Assert.HasCount(3, core.Writes(Registers.Commit));
        CollectionAssert.AreEqual(new[] { (uint)TripMode.None, (uint)TripMode.None, (uint)TripMode.Monitor }, modes[3..6]);
    }

    [TestMethod]
    public void What_was_live_and_what_was_staged_is_so_again_after_it()
    {
        var bench = new SupervisorBench();
        bench.Do("CONF:MODE MON;RANG 1 mA;OVER:LEV 500 uA;:CONF:COMM");
        string live = bench.Ask("CONF:CRC?");
        bench.Do("CONF:OVER:LEV 400 uA");
        string staged = bench.Ask("CONF:CRC:STAG?");
        bench.Ask("*TST?");
        Assert.AreEqual(live, bench.Ask("CONF:CRC?"));
        Assert.AreEqual(staged, bench.Ask("CONF:CRC:STAG?"));
        bench.Do("ARM " + live);
    }

    [TestMethod]
    public void A_test_cut_off_by_a_restart_of_the_supervisor_is_run_again()
    {
        var core = new FakeTripCore();
        var first = new SupervisorBench(core);
        first.Do("CONF:MODE MON;COMM");
        // the supervisor ends after the first set of thresholds was committed, in DISARMED
        int commits = core.Writes(Registers.Commit).Count;
        core.Disturb = _ =>
        {
            core.Throws = core.Writes(Registers.Commit).Count > commits;
            return Damage.None;
        };
        first.Ask("*TST?");
        Assert.AreEqual(TripState.Disarmed, core.State);
        core.Throws = false;
        core.Disturb = _ => Damage.None;
        core.Requests.Clear();

        var second = new SupervisorBench(core);

        Assert.AreEqual("DISARMED", second.Ask("STATE?"));
        Assert.Contains(Keys.SelftestBegin, core.Writes(Registers.Selftest));
        Assert.AreEqual("PASSED", second.Ask($"TEST:RES? {SelfTestChecks.TripTimePos}").Split(',')[1]);
    }

    [TestMethod]
    public void The_reply_tells_notices_beside_failures_and_notices_do_not_fail_it()
    {
        var bench = new SupervisorBench();
        Assert.AreEqual($"{SelfTestSteps.Uncalibrated | SelfTestSteps.ProofTestDue}", bench.Ask("*TST?"));
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
        bench.Core.FrontEnd.WrongOutputs = 1u << (int)OutputLine.CrowbarReadback;
        Assert.AreEqual($"{SelfTestSteps.Crowbar | SelfTestSteps.Uncalibrated | SelfTestSteps.ProofTestDue}", bench.Ask("*TST?"));
        Assert.AreEqual(ScpiErrors.SelfTestFailed, bench.NextError());
        Assert.AreEqual("FAULT", bench.Ask("STATE?"));
    }

    [TestMethod]
    [DataRow("ARM #H0")]
    [DataRow("BYP 1")]
    public void After_a_failed_test_nothing_closes_the_line(string line)
    {
        var core = new FakeTripCore();
        core.FrontEnd.WrongInputs = 1u << (int)InputLine.OverPos;
        var bench = new SupervisorBench(core);
        bench.NextError();
        bench.Ask(line);
        StringAssert.Contains(bench.Ask("SYST:ERR?"), "WRONG_STATE");
        Assert.AreEqual("FAULT", bench.Ask("STATE?"));
    }

    private static SupervisorBench AssertFault(FakeTripCore core, int check, string step)
    {
        var bench = new SupervisorBench(core);
        Assert.AreEqual("FAULT", bench.Ask("STATE?"));
        Assert.AreEqual(ScpiErrors.SelfTestFailed, bench.NextError());
        string result = bench.Ask($"TEST:RES? {check}");
        StringAssert.StartsWith(result, SelfTestChecks.Name[check] + ",FAILED,");
        StringAssert.EndsWith(result, $"\"{SelfTestChecks.Reason[check]}\"");
        Assert.AreEqual(step, SelfTestStepNames.ByBit[System.Numerics.BitOperations.Log2((uint)SelfTestChecks.Step[check])]);
        return bench;
    }
}
