using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Commands;

[TestClass]
public sealed class DispatcherTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    public void A_line_that_does_not_parse_does_nothing_at_all()
    {
        string crc = _bench.Ask("CONF:CRC:STAG?");
        Assert.AreEqual("", _bench.Ask("CONF:MODE REW;:MARK 5;:SYST:VERS?;:CONF:OVER:LEV 1 V"));
        Assert.AreEqual(crc, _bench.Ask("CONF:CRC:STAG?"));
        Assert.IsEmpty(_bench.Core.Writes(Registers.Mark));
    }

    [TestMethod]
    public void Commands_before_one_that_fails_are_carried_out_and_those_after_it_are_not()
    {
        Assert.AreEqual("1999.0", _bench.Ask("SYST:VERS?;:MARK 5;:ARM #H1;:MARK 6;:SYST:VERS?"));
        CollectionAssert.AreEqual(new uint[] { 5 }, _bench.Core.Writes(Registers.Mark));
        Assert.AreEqual(ScpiErrors.RefusedByCore, _bench.NextError());
    }

    [TestMethod]
    public void Settings_of_a_line_that_fails_are_taken_back()
    {
        string crc = _bench.Ask("CONF:CRC:STAG?");
        Assert.AreEqual(ScpiErrors.RefusedByCore, _bench.ErrorOf("CONF:MODE REW;OVER:LEV 1 mA;:ARM #H1"));
        Assert.AreEqual(crc, _bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    public void Settings_that_the_line_committed_stay()
    {
        Assert.AreEqual(ScpiErrors.RefusedByCore, _bench.ErrorOf("CONF:MODE MON;COMM;:CONF:MODE REW;:ARM #H1"));
        Assert.AreEqual("MON", _bench.Ask("CONF:MODE?"));
        Assert.AreEqual(_bench.Ask("CONF:CRC?"), _bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    [DataRow("*ESE 255;*ESE?", "255")]
    [DataRow("*OPC?", "1")]
    [DataRow("*WAI", "")]
    [DataRow("*STB?", "0")]
    [DataRow("*SRE 4;*SRE?", "4")]
    [DataRow("STAT:OPER:ENAB 256;ENAB?", "256")]
    [DataRow("STAT:QUES:ENAB 512;:STAT:PRES;:STAT:QUES:ENAB?", "0")]
    [DataRow("STAT:QUES?", "8448")]
    [DataRow("SYST:CONT?", "1,0,#H*")]
    [DataRow("SYST:HOST:TIM?", "1.0E+01")]
    [DataRow("SYST:HOST:TIM 2500 ms;TIM?", "2.5E+00")]
    [DataRow("SYST:HOST:TIM? MAX", "3.6E+03")]
    [DataRow("SYST:HOST:ACT?", "TRIP")]
    [DataRow("SYST:HOST:ACT REC;ACT?", "REC")]
    [DataRow("CONF:OVER:LEV? MAX", "2.5E-02")]
    [DataRow("CONF:DROP:SAMP? MIN", "1")]
    [DataRow("CONF:MODE? DEF", "NONE")]
    [DataRow("BLAN:HAND BLAN;HAND?", "BLAN")]
    [DataRow("CAPT:STAT?", "RUNNING,0,0")]
    [DataRow("CAUS:EFF?", "NONE")]
    [DataRow("SYST:TIME?", "0")]
    [DataRow("*TST?", "24576")]
    public void A_query_is_answered(string line, string reply)
    {
        string answer = _bench.Ask(line);
        Assert.IsTrue(reply.EndsWith('*') ? answer.StartsWith(reply[..^1], StringComparison.Ordinal) : answer == reply, answer);
        Assert.AreEqual("0,\"No error\"", _bench.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void Times_of_48_bits_are_whole()
    {
        _bench.Core[Registers.TripTickLow] = 0xFFFF_FFFF;
        _bench.Core[Registers.TripTickHigh] = 0xFFFF;
        Assert.AreEqual("281474976710655", _bench.Ask("TRIP:TIME?"));
    }

    [TestMethod]
    public void A_measurement_is_in_units_of_the_live_range()
    {
        // I code -16384 = half of 25 mA, V code 8000 = 1 V
        _bench.Core[Registers.Adc] = ((uint)8000 << 16) | 0xC000;
        Assert.AreEqual("-1.25E-02;1.0E+00", _bench.Ask("MEAS:CURR?;VOLT?"));
        _bench.Do("CONF:RANG 1 mA");
        Assert.AreEqual("-1.25E-02", _bench.Ask("MEAS:CURR?"));
        _bench.Do("CONF:COMM");
        Assert.AreEqual("-6.25E-04", _bench.Ask("MEAS:CURR?"));
    }

    [TestMethod]
    public void BYPASS_is_given_in_ticks_and_needs_a_state()
    {
        _bench.Do("BYP 60");
        CollectionAssert.AreEqual(new[] { 2_880_000_000u }, _bench.Core.Writes(Registers.Bypass));
        Assert.AreEqual(ScpiErrors.RefusedByCore, _bench.ErrorOf("BYP 1"));
    }

    [TestMethod]
    public void A_reset_disarms_but_does_not_release_a_latch()
    {
        _bench.Core.State = TripState.Armed;
        _bench.Do("*RST");
        Assert.AreEqual("DISARMED", _bench.Ask("STATE?"));
        _bench.Core.Trip(Cause.Over);
        _bench.Do("*RST");
        Assert.AreEqual("TRIPPED", _bench.Ask("STATE?"));
    }

    [TestMethod]
    public void A_trip_by_command_names_MANUAL()
    {
        _bench.Core.State = TripState.Armed;
        _bench.Do("TRIP");
        Assert.AreEqual("MANUAL", _bench.Ask("CAUS:FIRS?"));
    }

    [TestMethod]
    public void The_list_of_headers_has_a_line_for_each()
    {
        string[] lines = _bench.Ask("SYST:HELP:HEAD?").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.HasCount(CommandTable.Count, lines);
        Assert.EndsWith("*IDN?/qonly/", lines[0]);
        CollectionAssert.Contains(lines, ":CONFigure:MODE");
        CollectionAssert.Contains(lines, ":ARM/nquery/");
    }
}
