using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;

namespace AgNw.Cli.Commands;

/// <summary>`agnw selftest`: runs the board's self-test.</summary>
internal static class SelfTestCommand
{
    public static Command Create() => BoardVerb.Create(
        "selftest",
        "run the self-test (SAFE, FAULT or DISARMED only); a board that passes is DISARMED",
        [],
        static async (driver, _, token) =>
        {
            long failed = await driver.SelfTestAsync(token).ConfigureAwait(false);
            StateReport state = await StateReport.ReadAsync(driver, note: null, token).ConfigureAwait(false);
            return new Result(failed == 0, failed, state.State);
        },
        static result => Terminal.WriteLine(
            result.Passed ? $"passed; the board is {result.State}" : $"failed, steps 0x{result.FailedSteps:X}; the board is {result.State}"),
        static result => result.Passed ? ExitCode.Success : ExitCode.Failed);

    private sealed record Result(bool Passed, long FailedSteps, string State);
}
