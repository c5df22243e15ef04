using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Demo;
using AgNw.Cli.Output;
using AgNw.Cli.Reports;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw demo`: a breakdown in the virtual lab, from sweep to merged run; or a recorded trace played on the line.</summary>
internal static class DemoCommand
{
    private const string Rtl = "rtl";
    private const int LongestMilliseconds = 10_000;

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
        Option<string> gateware = Gateware();
        Option<GatewareOptions> window = Window();
        var full = new Option<bool>("--full") { Description = "with --gateware rtl: the whole sweep in the Verilog; minutes to hours" };
        var command = new Command("demo", "break a nanowire in the virtual lab and leave a merged run")
        {
            json, seed, output, rate, stop, profile, trace, noSourceCheck, gateware, window, full,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(gateware) == Rtl)
            {
                if (result.GetValue(trace) is not null)
                {
                    result.AddError("--gateware rtl goes with a simulated sweep, not with --trace");
                }
            }
            else if (result.GetValue(full) || result.GetResult(window) is { Implicit: false })
            {
                result.AddError("--window and --full go with --gateware rtl");
            }
        });
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            token => Task.FromResult(parsed.GetValue(trace) is { } file
                ? PlayTrace(
                    new TraceOptions(file, !parsed.GetValue(noSourceCheck), parsed.GetValue(seed)), parsed.GetValue(output), parsed.GetValue(json), token)
                : Break(
                    new DemoOptions(parsed.GetValue(seed), parsed.GetValue(rate), parsed.GetValue(stop), parsed.GetValue(profile)!),
                    parsed.GetValue(gateware) == Rtl ? parsed.GetValue(window)! with { Full = parsed.GetValue(full) } : null,
                    parsed.GetValue(output),
                    parsed.GetValue(json),
                    token)),
            cancellationToken));
        return command;
    }

    private static Option<string> Gateware()
    {
        var option = new Option<string>("--gateware")
        {
            Description = "what the trip core is: its model, or the model and the compiled Verilog, compared",
            DefaultValueFactory = static _ => "model",
        };
        option.AcceptOnlyFromAmong("model", Rtl);
        return option;
    }

    private static Option<GatewareOptions> Window()
    {
        var option = new Option<GatewareOptions>("--window")
        {
            Description = "with --gateware rtl: ms before and after the trip, as 50,20",
            DefaultValueFactory = static _ => new GatewareOptions(Full: false, 50, 20),
        };
        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            string[] parts = text.Split(',');
            if (parts.Length == 2 && Milliseconds(parts[0]) is { } before && Milliseconds(parts[1]) is { } after)
            {
                return new GatewareOptions(Full: false, before, after);
            }

            result.AddError($"--window is '{text}'; it must be two numbers of milliseconds from 0 to {LongestMilliseconds}, as 50,20");
            return null;
        };
        return option;
    }

    private static double? Milliseconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= LongestMilliseconds ? value : null;

    private static int Break(DemoOptions options, GatewareOptions? gateware, string? output, bool json, CancellationToken cancellationToken)
    {
        RunFolder CreateRun() => RunNaming.Create(output, "demo");
        DemoResult result = ProgressBar.Run(gateware is { Full: true } ? "sweeping, every tick in the Verilog" : "sweeping", json, progress => gateware is null
            ? BreakdownDemo.Run(options, CreateRun, progress, watcher: null, cancellationToken)
            : GatewareDemo.Run(options, gateware, CreateRun, progress, cancellationToken));
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
