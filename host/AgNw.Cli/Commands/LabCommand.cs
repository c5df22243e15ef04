using System.CommandLine;
using System.Runtime.Versioning;
using AgNw.Cli.Demo;
using AgNw.Cli.Output;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.SerialLine;

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
        var command = new Command("lab", "keep a virtual board running for other programs") { port, json, seed, rate };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            token => Task.FromResult(Run(parsed.GetValue(port), parsed.GetValue(json), parsed.GetValue(seed), parsed.GetValue(rate), token)),
            cancellationToken));
        return command;
    }

    private static int Run(string? link, bool json, ulong seed, double rate, CancellationToken cancellationToken)
    {
        if (PseudoTerminal.IsSupported)
        {
            return Serve(link, json, seed, rate, cancellationToken);
        }

        throw new UserException("this system has no pseudo-terminals", "run `agnw lab` on Linux or macOS, or use `agnw demo`");
    }

    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("macos")]
    private static int Serve(string? link, bool json, ulong seed, double rate, CancellationToken cancellationToken)
    {
        using var lab = new BreakdownLab(seed, rate, stopVolt: 3);
        using var realTime = new RealTimeLab(lab.Bench);
        lab.StartSweep();
        using PortLink? made = link is null ? null : PortLink.Create(link, realTime.PortPath);
        string path = made?.Path ?? realTime.PortPath;
        if (json)
        {
            JsonOutput.Write(new { port = path, terminal = realTime.PortPath, seed, rateVoltPerSecond = rate });
        }
        else
        {
            Console.Out.WriteLine($"virtual board on {path}; the sweep of {rate} V/s begins when it is first armed; Ctrl-C ends it");
        }

        Console.Out.Flush();
        realTime.Run(cancellationToken);
        return ExitCode.Success;
    }
}
