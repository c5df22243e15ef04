using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Configuration;

/// <summary>Codes computed by hand from the scales of trip_core.yaml; 20 mA range: 25 mA are 65536 DAC codes or 32768 ADC codes.</summary>
[TestClass]
public sealed class StagedConfigurationTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    // 15 mA x 65536 / 25 mA = 39321.6: OVER trips earlier, UNDER trips earlier, the limiter limits earlier
    [DataRow("OVER:LEV 15 mA", Registers.DacOverPos, 39321u)]
    [DataRow("OVER:LEV 15 mA", Registers.DacOverNeg, 39321u)]
    [DataRow("UND:LEV 15 mA", Registers.DacUnderPos, 39322u)]
    [DataRow("UND:LEV 15 mA", Registers.DacUnderNeg, 39322u)]
    [DataRow("LIM:LEV 15 mA", Registers.DacLimit, 39321u)]
    // 12.5 mA is exactly half
    [DataRow("OVER:LEV 12.5 mA", Registers.DacOverPos, 32768u)]
    [DataRow("UND:LEV 12.5 mA", Registers.DacUnderPos, 32768u)]
    [DataRow("UND:LEV 0.0125000000000000001", Registers.DacUnderPos, 32769u)]
    [DataRow("OVER:LEV MAX", Registers.DacOverPos, 65535u)]
    // 1 mA x 32768 / 25 mA = 1310.72
    [DataRow("DROP:FLO 1 mA", Registers.DropFloor, 1310u)]
    [DataRow("DROP:FLO DEF", Registers.DropFloor, 512u)]
    // 0.3 x 65536 = 19660.8: DROP trips earlier with the larger fraction; a source counts as fallen later with the smaller
    [DataRow("DROP:FRAC 0.3", Registers.DropFraction, 19661u)]
    [DataRow("DROP:SOUR:FRAC 0.3", Registers.DropSourceFraction, 19660u)]
    // 1 us = 48 ticks; 100 ns = 4.8 ticks
    [DataRow("OVER:DEGL 100 ns", Registers.OverDeglitch, 4u)]
    [DataRow("CROW:DEL 100 ns", Registers.CrowbarDelay, 5u)]
    [DataRow("UND:QUAL 2 ms", Registers.UnderQualify, 96000u)]
    [DataRow("HEAR:PER 250 ms", Registers.HeartbeatPeriod, 12000000u)]
    [DataRow("BLAN:DEL 89.478485 s", Registers.BlankDelay, 4294967280u)]
    [DataRow("CHOP:HOLD DEF", Registers.ChopHoldoff, 4800u)]
    // 125 uV a code
    [DataRow("RATE:STEP 10.1 mV", Registers.StepLimit, 80u)]
    [DataRow("VOLT:FLO 4.095875", Registers.VoltageFloor, 32767u)]
    // 100 mV/s over a mean of 0.1 s: the mean moves 10 mV = 80 codes, times 100000 samples
    [DataRow("RATE:LIM 100 mV/s", Registers.RateLimit, 8000000u)]
    [DataRow("RATE:WIND 0.25 s", Registers.RateWindow, 250000u)]
    [DataRow("CHOP:RETR 255", Registers.ChopRetries, 255u)]
    public void A_value_goes_to_the_step_on_the_safer_side(string setting, byte register, uint code)
    {
        _bench.Do("CONF:MODE MON;RANG 20 mA");
        _bench.Do("CONF:OVER:LEV MAX");
        _bench.Do("CONF:" + setting);
        _bench.Do("CONF:COMM");
        Assert.AreEqual(code, _bench.Core.Live[register - Registers.ConfigFirst]);
    }

    [TestMethod]
    // 39321 x 25 mA / 65536 = 14.99977111816... mA, one fA up so that it gives 39321 again
    [DataRow("OVER:LEV 15 mA", "OVER:LEV?", "1.4999771118165E-02")]
    [DataRow("UND:LEV 15 mA", "UND:LEV?", "1.500015258789E-02")]
    [DataRow("OVER:DEGL 100 ns", "OVER:DEGL?", "8.3334E-08")]
    [DataRow("CROW:DEL 100 ns", "CROW:DEL?", "1.04166E-07")]
    [DataRow("RANG 3 uA", "RANG?", "1.0E-05")]
    [DataRow("DROP:FRAC 0.3", "DROP:FRAC?", "3.00003051E-01")]
    [DataRow("RATE:LIM 100 mV/s", "RATE:LIM?", "1.0E-01")]
    [DataRow("DOSE:BUDG 1000000 s", "DOSE:BUDG?", "1.0E+06")]
    [DataRow("DROP:SAMP 7", "DROP:SAMP?", "7")]
    [DataRow("UND:ENAB ON", "UND:ENAB?", "1")]
    [DataRow("BLAN:TRIP FRAMES", "BLAN:TRIP?", "FRAM")]
    [DataRow("MODE REW", "MODE?", "REW")]
    public void A_query_returns_the_value_in_effect(string setting, string query, string reply)
    {
        _bench.Do("CONF:" + setting);
        Assert.AreEqual(reply, _bench.Ask("CONF:" + query));
    }

    [TestMethod]
    public void What_a_query_returns_gives_the_same_code_when_it_is_set_again()
    {
        const int seed = 20251122;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach (string name in new[] { "OVER:LEV", "UND:LEV", "LIM:LEV", "DROP:FLO" })
        {
            foreach (string range in new[] { "10 nA", "100 nA", "1 uA", "1 mA", "20 mA" })
            {
                _bench.Do("*RST");
                _bench.Do("CONF:RANG " + range);
                double fullScale = double.Parse(_bench.Ask("CONF:RANG?"), System.Globalization.CultureInfo.InvariantCulture);
                for (int i = 0; i < 20; i++)
                {
                    _bench.Do(FormattableString.Invariant($"CONF:{name} {random.NextDouble() * fullScale:E12}"));
                    string crc = _bench.Ask("CONF:CRC:STAG?");
                    string value = _bench.Ask($"CONF:{name}?");
                    _bench.Do($"CONF:{name} {value}");
                    Assert.AreEqual(crc, _bench.Ask("CONF:CRC:STAG?"), $"{name} {value}");
                }
            }
        }
    }

    [TestMethod]
    public void A_change_of_range_keeps_amperes()
    {
        _bench.Do("CONF:RANG 20 mA;OVER:LEV 500 uA;:CONF:RANG 1 mA");
        // 500 uA x 65536 / 1.25 mA = 26214.4; a code is 19.07 nA
        Assert.AreEqual("4.99992370606E-04", _bench.Ask("CONF:OVER:LEV?"));
        _bench.Do("CONF:MODE MON;COMM");
        Assert.AreEqual(26214u, _bench.Core.Live[Registers.DacOverPos - Registers.ConfigFirst]);
    }

    [TestMethod]
    public void A_range_that_cannot_hold_a_level_that_was_asked_for_is_a_conflict_and_changes_nothing()
    {
        _bench.Do("CONF:OVER:LEV 5 mA");
        string crc = _bench.Ask("CONF:CRC:STAG?");
        Assert.AreEqual(ScpiErrors.SettingsConflict, _bench.ErrorOf("CONF:RANG 1 mA"));
        Assert.AreEqual(crc, _bench.Ask("CONF:CRC:STAG?"));
        Assert.AreEqual("2.0E-02", _bench.Ask("CONF:RANG?"));
    }

    [TestMethod]
    public void A_level_above_the_range_is_refused()
    {
        _bench.Do("CONF:RANG 1 mA");
        Assert.AreEqual(ScpiErrors.DataOutOfRange, _bench.ErrorOf("CONF:OVER:LEV 1.251 mA"));
        Assert.AreEqual("0.0E+00", _bench.Ask("CONF:OVER:LEV?"));
    }

    [TestMethod]
    public void A_change_of_the_window_keeps_the_rate()
    {
        _bench.Do("CONF:RATE:WIND 0.1 s;LIM 100 mV/s;WIND 1 s");
        Assert.AreEqual("1.0E-01", _bench.Ask("CONF:RATE:LIM?"));
        _bench.Do("CONF:MODE MON;COMM");
        // the mean of 1 s moves 100 mV = 800 codes, times 1000000 samples
        Assert.AreEqual(800_000_000u, _bench.Core.Live[Registers.RateLimit - Registers.ConfigFirst]);
    }

    [TestMethod]
    [DataRow(1L, ScpiErrors.DataOutOfRange, 0.0)]
    [DataRow(77_480L, ScpiErrors.NoError, 77.48e-6)]
    [DataRow(1_000_000_000L, ScpiErrors.NoError, 1.0)]
    public void A_conductance_threshold_is_met_within_a_step_from_below(long nanosiemens, int error, double siemens)
    {
        _bench.Do("CONF:RANG 20 mA");
        Assert.AreEqual(error, _bench.ErrorOf($"CONF:COND:THR {nanosiemens} nS"));
        double effect = double.Parse(_bench.Ask("CONF:COND:THR?"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.IsTrue(effect <= siemens * (1 + 1e-9) && effect >= siemens * 0.998, $"{effect} for {siemens}");
    }

    [TestMethod]
    public void A_reset_brings_every_word_to_its_reset_value()
    {
        _bench.Do("CONF:MODE BRE;OVER:ENAB ON;LEV 3 mA");
        _bench.Do("*RST");
        var defaults = new StagedConfiguration();
        CollectionAssert.AreEqual(ConfigurationWords.Reset, defaults.All);
        Assert.AreEqual($"#H{defaults.Crc:X8}", _bench.Ask("CONF:CRC:STAG?"));
    }

    [TestMethod]
    public void The_defaults_of_the_commands_are_the_reset_values_of_the_registers()
    {
        for (int command = 0; command < CommandTable.Count; command++)
        {
            int parameter = CommandTable.FirstParameter[command];
            if (CommandTable.Conversion[command] == (byte)Conversion.None || !ParameterTable.HasDefault[parameter])
            {
                continue;
            }

            var staged = new StagedConfiguration();
            long count = ParameterTable.Type[parameter] == (byte)ParameterType.Real ? ScaledReal.PerUnit : 1;
            int error = staged.Set(command, ParameterTable.Default[parameter] * count, false, Keyword.Default);
            Assert.AreEqual(0, error, CommandTable.Pattern[command]);
            CollectionAssert.AreEqual(ConfigurationWords.Reset, staged.All, CommandTable.Pattern[command]);
        }
    }

    [TestMethod]
    public void Limits_can_be_set_and_come_to_effect_within_a_step()
    {
        for (int command = 0; command < CommandTable.Count; command++)
        {
            if (CommandTable.Conversion[command] == (byte)Conversion.None)
            {
                continue;
            }

            string header = CommandTable.Pattern[command];
            int parameter = CommandTable.FirstParameter[command];
            if (ParameterTable.Type[parameter] is (byte)ParameterType.Real or (byte)ParameterType.Integer)
            {
                _bench.Do("*RST");
                _bench.Do(header + " MAX");
                Assert.IsLessThanOrEqualTo(Number(header + "? MAX") * 1.001, Number(header + "?"), header);
                _bench.Do(header + " MIN");
            }
        }
    }

    private double Number(string query) => double.Parse(_bench.Ask(query), System.Globalization.CultureInfo.InvariantCulture);
}
