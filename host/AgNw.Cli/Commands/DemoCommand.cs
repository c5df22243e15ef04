using System.CommandLine;
using AgNw.Cli.Demo;
using AgNw.Cli.Output;
using AgNw.Cli.Reports;

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
        Option<string?> profile = CommonOptions.File("--profile", "profile: name of an example or a YAML file");
        profile.DefaultValueFactory = static _ => "breakdown-100mVps";
        Option<string?> trace = CommonOptions.File("--trace", "play a recorded Protochips CSV instead of sweeping a simulated wire");
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
        DemoResult result = ProgressBar.Run(
            "sweeping", json, progress => BreakdownDemo.Run(options, () => RunNaming.Create(output, "demo"), progress, cancellationToken));
        if (json)
        {
            JsonOutput.Write(result);
        }
        else
        {
            DemoText.Write(Terminal.Console, result);
        }

        return result.Break is not null
            ? ExitCode.Success
            : Failure.Report(
                $"the sweep ended at {Quantities.Of(options.StopVolt, "V")} without a trip and the board was disarmed",
                "sweep further with --stop, slower with --rate, or watch more with --profile",
                ExitCode.NoTrip);
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
