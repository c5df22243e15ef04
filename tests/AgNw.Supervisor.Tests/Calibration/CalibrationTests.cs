using System.Globalization;
using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Calibration;

[TestClass]
public sealed class CalibrationTests
{
    private const string Unlock = "CAL:SEC:STAT OFF,20140";
    private const string Store = "CAL:STOR 20260301,20270301";

    private readonly FadingStorage _storage = new();

    [TestMethod]
    public void A_board_that_was_never_calibrated_says_so_in_status_state_and_self_test()
    {
        var bench = Bench();
        Assert.AreEqual("NEVER,0,0", bench.Ask("CAL:STAT?"));
        Assert.IsTrue(IsUncalibrated(bench));
        Assert.AreEqual(SelfTestSteps.Uncalibrated, Number(bench.Ask("*TST?")) & SelfTestSteps.Uncalibrated);
    }

    [TestMethod]
    public void A_stored_calibration_lasts_over_power_loss()
    {
        var bench = Bench();
        Calibrate(bench, "CURR,1 mA,POS,1.01,-0.002");
        foreach (SupervisorBench board in new[] { bench, Bench() })
        {
            Assert.AreEqual("VALID,20260301,20270301", board.Ask("CAL:STAT?"));
            Assert.AreEqual("1.01E+00,-2.0E-03", board.Ask("CAL:DATA? CURR,1 mA,POS"));
            Assert.AreEqual("1.0E+00,0.0E+00", board.Ask("CAL:DATA? CURR,1 mA,NEG"));
            Assert.IsFalse(IsUncalibrated(board));
            Assert.AreEqual(0, Number(board.Ask("*TST?")) & SelfTestSteps.Uncalibrated);
        }
    }

    [TestMethod]
    public void Points_are_in_effect_only_once_they_are_stored()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("CAL:POIN CURR,1 mA,POS,1.01,0");
        Assert.AreEqual("1.0E+00,0.0E+00", bench.Ask("CAL:DATA? CURR,1 mA,POS"));
        bench.Do("CAL:DISC");
        bench.Do(Store);
        Assert.AreEqual("1.0E+00,0.0E+00", bench.Ask("CAL:DATA? CURR,1 mA,POS"));
    }

    [TestMethod]
    [DataRow("CAL:POIN CURR,1 mA,POS,1.01,0")]
    [DataRow(Store)]
    [DataRow("CAL:SEC:CODE 5")]
    public void Without_the_code_nothing_is_written(string line)
    {
        var bench = Bench();
        Assert.AreEqual(ScpiErrors.CommandProtected, bench.ErrorOf(line));
        Assert.AreEqual(ScpiErrors.WrongCode, bench.ErrorOf("CAL:SEC:STAT OFF,20141"));
        Assert.AreEqual("1", bench.Ask("CAL:SEC:STAT?"));
        Assert.AreEqual(ScpiErrors.CommandProtected, bench.ErrorOf(line));
        bench.Do(Unlock);
        bench.Do("CAL:SEC:STAT ON,0");
        Assert.AreEqual(ScpiErrors.CommandProtected, bench.ErrorOf(line));
        Assert.AreEqual("NEVER,0,0", bench.Ask("CAL:STAT?"));
    }

    [TestMethod]
    public void Another_code_lasts_and_a_power_up_closes_the_lock()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("CAL:SEC:CODE 77");
        var next = Bench();
        Assert.AreEqual("1", next.Ask("CAL:SEC:STAT?"));
        Assert.AreEqual(ScpiErrors.WrongCode, next.ErrorOf(Unlock));
        next.Do("CAL:SEC:STAT OFF,77");
    }

    [TestMethod]
    public void It_is_uncalibrated_from_the_day_after_its_due_date_as_the_host_tells_it()
    {
        var bench = Bench();
        Calibrate(bench, "CURR,1 mA,POS,1.01,0");
        bench.Do("SYST:DATE 2027,3,1");
        Assert.IsFalse(IsUncalibrated(bench));
        bench.Do("SYST:DATE 2027,3,2");
        Assert.IsTrue(IsUncalibrated(bench));
        Assert.AreEqual("OVERDUE,20260301,20270301", bench.Ask("CAL:STAT?"));
        Assert.AreEqual("1.01E+00,0.0E+00", bench.Ask("CAL:DATA? CURR,1 mA,POS"), "still the best that is known");
    }

    [TestMethod]
    public void A_calibration_whose_CRC_is_bad_is_not_applied_and_shown_as_damaged()
    {
        Calibrate(Bench(), "CURR,1 mA,POS,1.01,0");
        _storage.Held(StorageSlots.Calibration)[40] ^= 1;
        _storage.Held(StorageSlots.Calibration + 1)[40] ^= 1;
        var bench = Bench();
        Assert.AreEqual("DAMAGED,0,0", bench.Ask("CAL:STAT?"));
        Assert.IsTrue(IsUncalibrated(bench));
        Assert.AreEqual("1.0E+00,0.0E+00", bench.Ask("CAL:DATA? CURR,1 mA,POS"));
    }

    [TestMethod]
    public void Power_lost_at_any_byte_of_storing_leaves_the_old_or_the_new_calibration()
    {
        int bytes = 0;
        for (bool whole = false; !whole; bytes += 7)
        {
            var storage = new FadingStorage();
            var bench = new SupervisorBench(storage: storage);
            Calibrate(bench, "CURR,1 mA,POS,1.01,0");
            storage.BytesLeft = bytes;
            bench.Ask("CAL:POIN CURR,1 mA,POS,1.02,0");
            bench.Ask(Store);
            whole = bench.NextError() == ScpiErrors.NoError;
            var next = new SupervisorBench(storage: storage.PoweredUpAgain());
            Assert.AreEqual(whole ? "1.02E+00,0.0E+00" : "1.01E+00,0.0E+00", next.Ask("CAL:DATA? CURR,1 mA,POS"), $"{bytes} bytes");
            Assert.AreEqual("VALID,20260301,20270301", next.Ask("CAL:STAT?"));
        }

        Assert.IsGreaterThan(600, bytes);
    }

    [TestMethod]
    public void On_a_board_without_storage_it_holds_until_the_power_goes_and_the_board_says_so()
    {
        var bench = new SupervisorBench(storage: new VolatileStorage());
        Assert.AreEqual("VOLATILE", bench.Ask("SYST:STOR?"));
        Assert.AreEqual("KEPT", Bench().Ask("SYST:STOR?"));
        Calibrate(bench, "CURR,1 mA,POS,1.01,0");
        Assert.IsFalse(IsUncalibrated(bench));
        Assert.IsTrue(IsUncalibrated(new SupervisorBench(storage: new VolatileStorage())));
    }

    [TestMethod]
    [DataRow("CAL:STOR 20260301,20260301", ScpiErrors.SettingsConflict)]
    [DataRow("CAL:STOR 20261301,20270301", ScpiErrors.DataOutOfRange)]
    [DataRow("CAL:POIN CURR,1 mA,POS,1.2,0", ScpiErrors.DataOutOfRange)]
    [DataRow("CAL:POIN CURR,1 mA,POS,1,0.06", ScpiErrors.DataOutOfRange)]
    [DataRow("CAL:POIN CURR,1 mA,POS,1", ScpiErrors.MissingParameter)]
    [DataRow("CAL:POIN AMPS,1 mA,POS,1,0", ScpiErrors.InvalidCharacterData)]
    public void A_line_that_is_wrong_changes_nothing(string line, int error)
    {
        var bench = Bench();
        bench.Do(Unlock);
        Assert.AreEqual(error, bench.ErrorOf(line));
        Assert.AreEqual("NEVER,0,0", bench.Ask("CAL:STAT?"));
    }

    [TestMethod]
    public void While_the_line_is_closed_it_is_not_changed()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Core.State = TripState.Armed;
        Assert.AreEqual(ScpiErrors.StateNotAllowed, bench.ErrorOf(Store));
        Assert.AreEqual(ScpiErrors.StateNotAllowed, bench.ErrorOf("CAL:POIN CURR,1 mA,POS,1.01,0"));
    }

    [TestMethod]
    public void Readings_are_those_of_the_calibration()
    {
        var bench = Bench();
        bench.Do("CONF:MODE MON;RANG 1 mA;:CONF:COMM");
        Calibrate(bench, "CURR,1 mA,POS,1.01,-0.002", "CURR,1 mA,NEG,0.99,0.001", "VOLT,1 mA,POS,1.02,0", "VOLT,1 mA,NEG,1,0.0005");
        // span 1.25 mA and 4.096 V, 32768 codes: |true| = (|code| x gain + offset x 32768) x span / 32768
        bench.Core[Registers.Adc] = Pair(16384, 16384);
        Assert.AreEqual((0.5 * 1.01 - 0.002) * 1.25e-3, Real(bench.Ask("MEAS:CURR?")), 1e-15);
        Assert.AreEqual(0.5 * 1.02 * 4.096, Real(bench.Ask("MEAS:VOLT?")), 1e-9);
        bench.Core[Registers.Adc] = Pair(-8192, -8192);
        Assert.AreEqual(-(0.25 * 0.99 + 0.001) * 1.25e-3, Real(bench.Ask("MEAS:CURR?")), 1e-15);
        Assert.AreEqual(-(0.25 + 0.0005) * 4.096, Real(bench.Ask("MEAS:VOLT?")), 1e-9);
    }

    [TestMethod]
    public void The_channels_are_the_choices_of_the_command_in_their_order()
    {
        string[] choices = ParameterTable.Choices[CommandTable.FirstParameter[ScpiCommand.CalPoint]];
        CollectionAssert.AreEqual(Enum.GetNames<CalibrationChannel>().Select(name => name.ToUpperInvariant()).ToArray(),
            choices.Select(choice => choice.ToUpperInvariant()).ToArray());
    }

    private static void Calibrate(SupervisorBench bench, params string[] points)
    {
        bench.Do(Unlock);
        foreach (string point in points)
        {
            bench.Do("CAL:POIN " + point);
        }

        bench.Do(Store);
    }

    private static uint Pair(short current, short voltage) => (ushort)current | ((uint)(ushort)voltage << 16);

    private static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static bool IsUncalibrated(SupervisorBench bench)
    {
        bench.Wait(50);
        return (Number(bench.Ask("STAT:QUES:COND?")) & QuestionableBits.Uncalibrated) != 0;
    }

    private SupervisorBench Bench() => new(storage: _storage);
}
