using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Profiles;
using AgNw.Cli.Reports;
using AgNw.Interlock;
using AgNw.Interlock.Profiles;
using Spectre.Console;

namespace AgNw.Cli.Commands;

/// <summary>`agnw profile`: what a board is to be set to: shown, checked, held against a board, applied.</summary>
internal static class ProfileCommand
{
    public static Command Create() => new("profile", "show, check, compare or apply what a board is set to")
    {
        Show(), Check(), Diff(), Apply(),
    };

    private static Command Show()
    {
        Argument<string> profile = ProfileChoice.Argument();
        profile.Arity = ArgumentArity.ZeroOrOne;
        Option<bool> json = CommonOptions.Json();
        var command = new Command("show", "print a profile as it is written; without one, the names of the examples") { profile, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                ProfileText.Show(parsed.GetValue(profile), parsed.GetValue(json));
                return Task.FromResult(ExitCode.Success);
            },
            cancellationToken));
        return command;
    }

    private static Command Check()
    {
        Argument<string> profile = ProfileChoice.Argument();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("check", "read a profile and say whether its settings fit each other; needs no board") { profile, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                InterlockProfile read = ProfileChoice.Read(parsed.GetValue(profile)!);
                ProfileChecks.Demand(read);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(new { profile = read.Name, hash = read.Hash, settings = ProfileText.Settings(read) });
                }
                else
                {
                    Terminal.WriteLine($"{read.Name} is in order; hash {read.Hash[..16]}");
                }

                return Task.FromResult(ExitCode.Success);
            },
            cancellationToken));
        return command;
    }

    private static Command Diff()
    {
        Argument<string> profile = ProfileChoice.Argument();
        return BoardVerb.Create(
            "diff",
            "show what a profile would change on the board; changes nothing. Exit code 1 if anything differs",
            [profile],
            async (driver, parsed, token) =>
                ProfileDiff.Of(await driver.CompareAsync(ProfileChoice.Read(parsed.GetValue(profile)!), token).ConfigureAwait(false)),
            ProfileText.Diff,
            static diff => diff.IsLive ? ExitCode.Success : ExitCode.Failed);
    }

    private static Command Apply()
    {
        Argument<string> profile = ProfileChoice.Argument();
        var arm = new Option<bool>("--arm") { Description = "arm it once it is live" };
        return BoardVerb.Create(
            "apply",
            "set the board to a profile: every value is read back before it is committed. DISARMED only",
            [profile, arm],
            (driver, parsed, token) => ApplyAsync(driver, ProfileChoice.Read(parsed.GetValue(profile)!), parsed.GetValue(arm), token),
            ProfileText.Applied);
    }

    private static async Task<AppliedReport> ApplyAsync(InterlockDriver driver, InterlockProfile profile, bool arm, CancellationToken cancellationToken)
    {
        ProfileComparison before = await driver.CompareAsync(profile, cancellationToken).ConfigureAwait(false);
        AppliedProfile applied = await driver.ApplyProfileAsync(profile, cancellationToken).ConfigureAwait(false);
        if (arm)
        {
            await driver.ArmAsync(applied.Crc, cancellationToken).ConfigureAwait(false);
        }

        Thresholds set = await Thresholds.ReadAsync(driver, cancellationToken).ConfigureAwait(false);
        StateReport state = await StateReport.ReadAsync(driver, arm ? ArmCommand.WatchdogNote(set) : null, cancellationToken).ConfigureAwait(false);
        return new AppliedReport(
            profile.Name, profile.Hash, $"#H{applied.Crc:X8}", [.. before.Differences.Select(SettingRow.Of)], state.State, state.Note);
    }
}
