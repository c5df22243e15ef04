using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;

namespace AgNw.EndToEnd.Tests.BadInput;

/// <summary>Bad command lines, from the driver over the serial line into the firmware: a numbered error, and nothing changed.</summary>
[TestClass]
public sealed class BadCommandTests
{
    public static IEnumerable<object[]> Lines =>
    [
        ["FOO", ScpiErrors.UndefinedHeader],
        ["CONF:OVER:LEVEE 1 mA", ScpiErrors.UndefinedHeader],
        ["CONF:OVER:LEV", ScpiErrors.MissingParameter],
        ["CONF:OVER:LEV 1 mA,2 mA", ScpiErrors.ParameterNotAllowed],
        ["CONF:OVER:LEV 1 V", ScpiErrors.InvalidSuffix],
        ["CONF:DROP:SAMP 3 s", ScpiErrors.SuffixNotAllowed],
        ["CONF:OVER:LEV 30 A", ScpiErrors.DataOutOfRange],
        ["CONF:OVER:LEV -1 mA", ScpiErrors.DataOutOfRange],
        ["CONF:UND:QUAL -1 ms", ScpiErrors.DataOutOfRange],
        ["CONF:DROP:SAMP 0", ScpiErrors.DataOutOfRange],
        ["CONF:OVER:LEV 1E99", ScpiErrors.ExponentTooLarge],
        ["CONF:OVER:LEV 1 mA;LEV 2 mA;:FOO", ScpiErrors.UndefinedHeader],
        ["SYST:HOST:TIM 20 s;TIM 1 ms", ScpiErrors.DataOutOfRange],
        ["CONF:OVER:LEV " + "1111111111111111111", ScpiErrors.TooManyDigits],
        ["STATE? 1", ScpiErrors.ParameterNotAllowed],
    ];

    [TestMethod]
    [DynamicData(nameof(Lines))]
    public void A_bad_line_is_a_numbered_error_and_changes_neither_configuration_nor_state_nor_log(string line, int number)
    {
        (string before, string after, int answered) = BoardOnBench.Run(async (_, driver, _) =>
        {
            string snapshot = await BoardOnBench.SnapshotAsync(driver);
            InterlockCommandException refused = await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.SendAsync(line));
            return (snapshot, await BoardOnBench.SnapshotAsync(driver), refused.Number);
        });

        Assert.AreEqual(number, answered);
        Assert.AreEqual(before, after);
    }

    [TestMethod]
    [DynamicData(nameof(Lines))]
    public void An_armed_board_stays_armed_whatever_bad_line_comes(string line, int number)
    {
        (TripState state, int answered) = BoardOnBench.Run(async (_, driver, applied) =>
        {
            await driver.ArmAsync(applied.Crc);
            InterlockCommandException refused = await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.SendAsync(line));
            return (await driver.ReadStateAsync(), refused.Number);
        });

        Assert.AreEqual(number, answered);
        Assert.AreEqual(TripState.Armed, state);
    }

    [TestMethod]
    public void A_line_that_is_too_long_is_thrown_away_whole()
    {
        string line = "CONF:OVER:LEV 1 mA" + new string(' ', 300) + "\n";
        (string before, string after, string error) = BoardOnBench.Run(async (bench, driver, _) =>
        {
            string snapshot = await BoardOnBench.SnapshotAsync(driver);
            await bench.HostStream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(line));
            IReadOnlyList<string> answer = await driver.AskAsync("SYST:ERR?");
            return (snapshot, await BoardOnBench.SnapshotAsync(driver), answer[0]);
        });

        Assert.StartsWith("-363", error);
        Assert.AreEqual(before, after);
    }

    [TestMethod]
    public void Arming_with_another_configurations_CRC_is_refused_with_the_reason_and_recorded()
    {
        (InterlockCommandException refused, TripState state, IReadOnlyList<InterlockEvent> log) = BoardOnBench.Run(async (_, driver, applied) =>
        {
            InterlockCommandException exception = await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.ArmAsync(applied.Crc ^ 1));
            return (exception, await driver.ReadStateAsync(), await BoardOnBench.LogAsync(driver));
        });

        Assert.AreEqual(ScpiErrors.RefusedByCore, refused.Number);
        StringAssert.Contains(refused.BoardText, "CRC_MISMATCH");
        Assert.AreEqual(TripState.Disarmed, state);
        Assert.AreEqual(Registers.Arm, ((RefusedDetails)log.Last(static item => item.Kind == RecordKind.Refused).Details).Address);
    }
}
