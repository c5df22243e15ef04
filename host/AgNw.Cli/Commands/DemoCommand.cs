using System.CommandLine;
using AgNw.Cli.Demo;
using AgNw.Cli.Output;
using AgNw.Cli.Reports;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw demo`: a breakdown in the virtual lab, from sweep to merged run; or a recorded trace played on the line.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        Option<bool> json = CommonOptions.Json();
        Option<ulong> seed = CommonOptions.Seed();
        Option<string?> output = CommonOptions.Out();
        Option<double> rate = CommonOptions.Number("--rate", "slope of the sweep, V/s", 0.1, 0.001, 1);
        Option<double> stop = CommonOptions.Number("--stop", "end of the sweep, V", 3, 0.1, 4);
        var profile = new Option<string>("--profile")
        {
            Description = "profile: name of an example or a YAML file",
            DefaultValueFactory = static _ => "breakdown-100mVps",
        };
        var trace = new Option<string?>("--trace") { Description = "play a recorded Protochips CSV instead of sweeping a simulated wire" };
        var noSourceCheck = new Option<bool>("--no-source-check") { Description = "with --trace: a falling source counts as a break too" };
        var command = new Command("demo", "break a nanowire in the virtual lab and leave a merged run")
        {
            json, seed, output, rate, stop, profile, trace, noSourceCheck,
        };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            token => Task.FromResult(parsed.GetValue(trace) is { } file
                ? PlayTrace(
                    new TraceOptions(file, !parsed.GetValue(noSourceCheck), parsed.GetValue(seed)), parsed.GetValue(output), parsed.GetValue(json), token)
                : Break(
                    new DemoOptions(parsed.GetValue(seed), parsed.GetValue(rate), parsed.GetValue(stop), parsed.GetValue(profile)!),
                    parsed.GetValue(output),
                    parsed.GetValue(json),
                    token)),
            cancellationToken));
        return command;
    }

    private static int Break(DemoOptions options, string? output, bool json, CancellationToken cancellationToken)
    {
        // Before the folder is made: a bad profile leaves nothing behind.
        options.ReadProfile();
        RunFolder run = RunNaming.Create(output, "demo");
        DemoResult result = ProgressBar.Run("sweeping", json, progress => BreakdownDemo.Run(options, run, progress, cancellationToken));
        if (json)
        {
            JsonOutput.Write(result);
        }
        else
        {
            DemoText.Write(Terminal.Console, result);
        }

        return ExitCode.Success;
    }

    private static int PlayTrace(TraceOptions options, string? output, bool json, CancellationToken cancellationToken)
    {
        TraceResult result = ProgressBar.Run(
            "playing", json, progress => TraceDemo.Run(options, () => RunNaming.Create(output, "trace"), progress, cancellationToken));
        if (json)
        {
            JsonOutput.Write(result);
        }
        else
        {
            TraceText.Write(Terminal.Console, result);
        }

        return ExitCode.Success;
    }
}
