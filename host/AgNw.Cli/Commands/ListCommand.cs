using System.CommandLine;
using AgNw.Cli.Output;
using AgNw.Interlock.Discovery;
using AgNw.Interlock.Ports;
using Spectre.Console;

namespace AgNw.Cli.Commands;

/// <summary>`agnw list`: which boards are there. Free ports are asked who they are; ports in use are left alone.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var more = new Argument<string[]>("ports") { Description = "ports to look at beside the usual ones", Arity = ArgumentArity.ZeroOrMore };
        Option<double> timeout = CommonOptions.Number(
            "--timeout", "how long a port may take to answer, s", BoardFinder.DefaultTimeout.TotalSeconds, 0.01, 10);
        Option<bool> json = CommonOptions.Json();
        var command = new Command("list", "find boards: ask every free port who is there") { more, timeout, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                IReadOnlyList<FoundPort> found = await new BoardFinder(SerialPorts.Backend, TimeProvider.System).FindAsync(
                    parsed.GetValue(more) ?? [], TimeSpan.FromSeconds(parsed.GetValue(timeout)), token).ConfigureAwait(false);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(new
                    {
                        ports = found.Select(static port => new { port = port.Port, finding = port.Finding.ToString(), identity = port.Identity }),
                    });
                }
                else
                {
                    Write(Terminal.Console, found);
                }

                return ExitCode.Success;
            },
            cancellationToken));
        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<FoundPort> found)
    {
        if (found.Count == 0)
        {
            Terminal.WriteLine("no serial ports; connect a board, or run `agnw lab --port` for a virtual one");
            return;
        }

        Grid grid = new Grid().AddColumns(3);
        foreach (FoundPort port in found)
        {
            grid.AddRow(new Text(port.Port), new Text(Describe(port.Finding)), new Text(port.Identity));
        }

        console.Write(grid);
    }

    private static string Describe(PortFinding finding) => finding switch
    {
        PortFinding.Interlock => "interlock",
        PortFinding.OtherInstrument => "other instrument",
        PortFinding.Silent => "silent",
        PortFinding.InUse => "in use",
        _ => "cannot be used",
    };
}
