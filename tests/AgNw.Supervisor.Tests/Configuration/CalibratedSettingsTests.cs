using System.Globalization;
using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Configuration;

[TestClass]
public sealed class CalibratedSettingsTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    public void Each_polarity_has_the_code_of_its_own_calibration()
    {
        _bench.Do("CONF:RANG 1 mA;OVER:LEV 500 uA;:CONF:UND:LEV 100 uA");
        Calibrate("OVER,1 mA,POS,1.02,0", "OVER,1 mA,NEG,0.98,0.01", "UND,1 mA,POS,1,-0.01");
        _bench.Do("CONF:COMM");
        // span 1.25 mA: 500 uA are 26214.4 codes, 100 uA 5242.88; offsets of 0.01 are 655.36 codes
        Assert.AreEqual(25700u, Live(Registers.DacOverPos), "26214.4 / 1.02 = 25700.39");
        Assert.AreEqual(26080u, Live(Registers.DacOverNeg), "(26214.4 - 655.36) / 0.98 = 26080.65");
        Assert.AreEqual(5899u, Live(Registers.DacUnderPos), "5242.88 + 655.36 = 5898.24, up");
        Assert.AreEqual(5243u, Live(Registers.DacUnderNeg));
        // 25700 x 1.02 = 26214 codes; 26080 x 0.98 + 655.36 = 26213.76: the current that no polarity exceeds
        Assert.AreEqual(26214 * 1.25e-3 / 65536, Real("CONF:OVER:LEV?"), 1e-15);
    }

    [TestMethod]
    public void A_threshold_below_what_the_offset_leaves_is_refused()
    {
        _bench.Do("CONF:RANG 1 mA");
        Calibrate("OVER,1 mA,POS,1,0.01");
        // code 0 would already be 12.5 uA
        Assert.AreEqual(ScpiErrors.DataOutOfRange, _bench.ErrorOf("CONF:OVER:LEV 12 uA"));
        _bench.Do("CONF:OVER:LEV 13 uA");
    }

    [TestMethod]
    public void A_calibration_under_which_a_staged_threshold_has_no_code_is_refused_and_nothing_changes()
    {
        _bench.Do("CONF:RANG 1 mA;OVER:LEV 12 uA");
        string staged = _bench.Ask("CONF:CRC:STAG?");
        _bench.Do("CAL:SEC:STAT OFF,20140");
        _bench.Do("CAL:POIN OVER,1 mA,POS,1,0.01");
        Assert.AreEqual(ScpiErrors.SettingsConflict, _bench.ErrorOf("CAL:STOR 20260301,20270301"));
        Assert.AreEqual("NEVER,0,0", _bench.Ask("CAL:STAT?"));
        Assert.AreEqual("1.0E+00,0.0E+00", _bench.Ask("CAL:DATA? OVER,1 mA,POS"));
        Assert.AreEqual(staged, _bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    public void The_limits_between_OVER_and_limiter_are_those_of_calibrated_levels()
    {
        Calibrate("OVER,1 mA,POS,0.9,0", "OVER,1 mA,NEG,0.9,0", "LIM,1 mA,POS,1.1,0", "LIM,1 mA,NEG,1.1,0");
        // 120 uA over 99 uA is 21 % by the calibration, and 48 % in codes; 110 uA is 11 % and would be 36 %
        _bench.Do("CONF:MODE REW;RANG 1 mA;OVER:LEV 120 uA;:CONF:LIM:LEV 99 uA;:CONF:COMM");
        _bench.Do("CONF:OVER:LEV 110 uA");
        Assert.AreEqual(ScpiErrors.SettingsConflict, _bench.ErrorOf("CONF:COMM"));
    }

    [TestMethod]
    public void The_largest_rate_counts_the_larger_gain_of_both_polarities()
    {
        _bench.Do("CONF:RATE:WIND 10 ms;LIM 1 V/s");
        uint nominal = Staged(Registers.RateLimit);
        Calibrate("VOLT,1 mA,POS,1.05,0", "VOLT,1 mA,NEG,0.95,0");
        _bench.Do("CONF:MODE MON;COMM");
        Assert.AreEqual(nominal / 1.05, Live(Registers.RateLimit), 1);
        Assert.AreEqual(1, Real("CONF:RATE:LIM?"), 1e-5);
    }

    private void Calibrate(params string[] points)
    {
        _bench.Do("CAL:SEC:STAT OFF,20140");
        foreach (string point in points)
        {
            _bench.Do("CAL:POIN " + point);
        }

        _bench.Do("CAL:STOR 20260301,20270301");
    }

    private uint Live(byte address) => _bench.Core.Live[address - Registers.ConfigFirst];

    private uint Staged(byte address)
    {
        _bench.Do("CONF:MODE MON;COMM");
        return Live(address);
    }

    private double Real(string query) => double.Parse(_bench.Ask(query), CultureInfo.InvariantCulture);
}
