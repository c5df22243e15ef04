using System.CommandLine;
using System.Runtime.Versioning;
using AgNw.Cli.Demo;
using AgNw.Cli.Output;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.SerialLine;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.Cli.Commands;

/// <summary>`agnw lab --port`: a virtual board on a pseudo-terminal, in real time, until Ctrl-C.</summary>
internal static class LabCommand
{
    public static Command Create()
    {
        var port = new Option<string?>("--port")
        {
            Description = "offer the board on a pseudo-terminal; with a path, make it a link to the terminal",
            Arity = ArgumentArity.ZeroOrOne,
            Required = true,
        };
        Option<bool> json = CommonOptions.Json();
        Option<ulong> seed = CommonOptions.Seed();
        Option<double> rate = CommonOptions.Number("--rate", "slope of the sweep, V/s; it begins when the board permits it for the first time", 0.1, 0.001, 1);
        var smuPort = new Option<int?>("--smu-port") { Description = "offer the SMU's raw socket on this TCP port of this machine; 0 = any that is free" };
        smuPort.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > ushort.MaxValue) result.AddError("--smu-port must be a TCP port from 0 to 65535");
        });
        var command = new Command("lab", "keep a virtual board running for other programs") { port, json, seed, rate, smuPort };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            token => Task.FromResult(Run(parsed.GetValue(port), parsed.GetValue(json), parsed.GetValue(seed), parsed.GetValue(rate), parsed.GetValue(smuPort), token)),
            cancellationToken));
        return command;
    }

    private static int Run(string? link, bool json, ulong seed, double rate, int? smuPort, CancellationToken cancellationToken)
    {
        if (PseudoTerminal.IsSupported)
        {
            return Serve(link, json, seed, rate, smuPort, cancellationToken);
        }

        throw new UserException("this system has no pseudo-terminals", "run `agnw lab` on Linux or macOS, or use `agnw demo`");
    }

    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("macos")]
    private static int Serve(string? link, bool json, ulong seed, double rate, int? smuPort, CancellationToken cancellationToken)
    {
        using var lab = new BreakdownLab(seed, rate, stopVolt: 3);
        using var realTime = new RealTimeLab(lab.Bench);
        lab.StartSweep();
        using PortLink? made = link is null ? null : PortLink.Create(link, realTime.PortPath);
        string path = made?.Path ?? realTime.PortPath;
        using SmuSocket? smu = smuPort is { } chosen ? new SmuSocket(new TspConsole(new SmuConsoleTarget(lab.AbortSweep)), chosen) : null;
        realTime.BetweenSlices = smu is null ? null : smu.Poll;
        string? smuAddress = smu is null ? null : FormattableString.Invariant($"tcp://127.0.0.1:{smu.Port}");
        if (json)
        {
            JsonOutput.Write(new { port = path, terminal = realTime.PortPath, seed, rateVoltPerSecond = rate, smu = smuAddress });
        }
        else
        {
            Console.Out.WriteLine($"virtual board on {path}; the sweep of {rate} V/s begins when it is first armed{(smuAddress is null ? string.Empty : $"; its SMU on {smuAddress}")}; Ctrl-C ends it");
        }

        Console.Out.Flush();
        realTime.Run(cancellationToken);
        return ExitCode.Success;
    }
}
