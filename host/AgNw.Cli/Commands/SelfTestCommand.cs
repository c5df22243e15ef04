using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Interlock.SelfTests;

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
            IReadOnlyList<SelfTestCheck> checks = await driver.ReadSelfTestAsync(token).ConfigureAwait(false);
            return new Result(failed == 0, failed, state.State, [.. checks.Select(Check.Of)]);
        },
        Write,
        static result => result.Passed ? ExitCode.Success : ExitCode.Failed);

    private static void Write(Result result)
    {
        foreach (Check check in result.Checks.Where(static check => check.Outcome == "FAILED"))
        {
            Terminal.WriteLine($"{check.Name}: {check.Value} {check.Unit}, allowed {check.Min} to {check.Max}; {check.Reason}");
        }

        Terminal.WriteLine(result.Passed ? $"passed; the board is {result.State}" : $"failed, steps 0x{result.FailedSteps:X}; the board is {result.State}");
    }

    private sealed record Result(bool Passed, long FailedSteps, string State, IReadOnlyList<Check> Checks);

    private sealed record Check(string Name, string Outcome, long Value, long Min, long Max, string Unit, string Reason)
    {
        public static Check Of(SelfTestCheck check) =>
            new(check.Name, check.Outcome.ToString().ToUpperInvariant(), check.Value, check.Min, check.Max, check.Unit, check.Reason);
    }
}
