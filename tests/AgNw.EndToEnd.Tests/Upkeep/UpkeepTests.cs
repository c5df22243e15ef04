using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.Interlock.Upkeep;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.Upkeep;

/// <summary>Calibration and proof test through the driver, the line and the firmware, over power-ups of one board's memory.</summary>
[TestClass]
public sealed class UpkeepTests
{
    private const uint Code = 20140;

    private static readonly DateOnly s_date = new(2026, 3, 1);
    private static readonly DateOnly s_due = new(2027, 3, 1);

    private readonly MemoryStorage _memory = new();

    [TestMethod]
    public void A_new_board_is_uncalibrated_and_its_proof_test_is_due() => OnBoard(async driver =>
    {
        Assert.AreEqual(DueState.Never, driver.Identity.Upkeep!.Calibration.State);
        Assert.IsNull(driver.Identity.Upkeep.Calibration.Due);
        Assert.AreEqual(DueState.Never, driver.Identity.Upkeep.ProofTest.State);
        Assert.IsTrue(driver.Identity.Upkeep.IsKept);
        BoardConditions conditions = await driver.ReadConditionsAsync();
        CollectionAssert.IsSubsetOf(new[] { "UNCALIBRATED", "PROOF_TEST_DUE" }, conditions.QuestionableNames.ToArray());
    });

    [TestMethod]
    public void What_was_written_is_there_after_the_next_power_up()
    {
        CalibrationPoint[] points =
        [
            new(CalibrationChannel.Over, CurrentRange.R20m, false, 1.012345, -0.000321),
            new(CalibrationChannel.Voltage, CurrentRange.R10n, true, 0.987654, 0.04),
        ];
        OnBoard(async driver =>
        {
            await driver.Upkeep.CalibrateAsync(Code, points, s_date, s_due);
            await driver.Upkeep.RecordProofTestAsync(Code, s_date, s_due, passed: true, "A. Person, lab 3; bay 2");
        });
        OnBoard(async driver =>
        {
            BoardUpkeep upkeep = driver.Identity.Upkeep!;
            Assert.AreEqual(new DueRecord(DueState.Valid, s_date, s_due), upkeep.Calibration);
            Assert.AreEqual(new ProofTestRecord(DueState.Valid, s_date, s_due, "A. Person, lab 3; bay 2"), upkeep.ProofTest);
            foreach (CalibrationPoint point in points)
                Assert.AreEqual(point, await driver.Upkeep.ReadPointAsync(point.Channel, point.Range, point.IsNegative));
            Assert.AreEqual("1", (await driver.AskAsync("CAL:SEC:STAT?"))[0]);
            Assert.DoesNotContain("UNCALIBRATED", (await driver.ReadConditionsAsync()).QuestionableNames);
        });
    }

    [TestMethod]
    public void A_due_date_that_has_passed_is_seen_by_board_and_program()
    {
        OnBoard(async driver => await driver.Upkeep.CalibrateAsync(Code, [], s_date, s_due));
        OnBoard(async driver =>
        {
            Assert.AreEqual(DueState.Valid, driver.Identity.Upkeep!.Calibration.On(s_due));
            Assert.AreEqual(DueState.Overdue, driver.Identity.Upkeep.Calibration.On(s_due.AddDays(1)));
            await driver.Upkeep.TellDateAsync(s_due.AddDays(1));
            Assert.AreEqual(DueState.Overdue, (await driver.Upkeep.ReadAsync()).Calibration.State);
        });
    }

    [TestMethod]
    public void A_wrong_code_is_a_refusal_and_changes_nothing() => OnBoard(async driver =>
    {
        InterlockCommandException refusal = await Assert.ThrowsExactlyAsync<InterlockCommandException>(
            () => driver.Upkeep.CalibrateAsync(Code + 1, [], s_date, s_due));
        Assert.AreEqual(ScpiErrors.WrongCode, refusal.Number);
        Assert.AreEqual(DueState.Never, (await driver.Upkeep.ReadAsync()).Calibration.State);
    });

    [TestMethod]
    public void A_profile_can_be_applied_whatever_the_calibration_and_its_threshold_trips_where_the_calibration_says()
    {
        CalibrationPoint[] points =
        [
            .. Enum.GetValues<CalibrationChannel>().SelectMany(channel => new[] { false, true }.Select(negative =>
                new CalibrationPoint(channel, CurrentRange.R20m, negative, negative ? 1.08 : 0.93, negative ? -0.001 : 0.002))),
        ];
        OnBoard(async driver =>
        {
            await driver.Upkeep.CalibrateAsync(Code, points, s_date, s_due);
            AppliedProfile applied = await driver.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"));
            EffectiveSetting over = applied.Settings.Single(setting => setting.Setting.Path == "over.level");
            double asked = over.Setting.ToSi(over.Asked);
            // A step of the DAC is 25 mA / 65536, at most 1.08 of it with this calibration.
            Assert.IsInRange(asked - (1.08 * 0.025 / 65536), asked, over.InEffect);
        });
    }

    private void OnBoard(Func<InterlockDriver, Task> act)
    {
        using var bench = new LabBench(
            new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters()), [], new LabBenchOptions { Board = new VirtualBoardOptions { Storage = _memory } });
        bench.Simulation.Run(async () =>
        {
            await using InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
            await act(driver);
            return true;
        });
    }
}
