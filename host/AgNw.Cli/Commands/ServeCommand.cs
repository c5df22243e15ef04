using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Serving;
using AgNw.Interlock.Connections;
using AgNw.Interlock.Ports;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw serve`: owns the port, records, and lets several scripts speak the same SCPI over a socket: many read, one controls.</summary>
internal static class ServeCommand
{
    /// <summary>Environment variable with the token.</summary>
    public const string TokenVariable = "AGNW_TOKEN";

    public static Command Create()
    {
        var listen = new Option<IPAddress>("--listen")
        {
            Description = "address to listen on; 0.0.0.0 lets other machines in, which need the token to change anything",
            DefaultValueFactory = static _ => IPAddress.Loopback,
            CustomParser = static result =>
            {
                if (IPAddress.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty, out IPAddress? address))
                {
                    return address;
                }

                result.AddError("--listen must be an IP address, for example 127.0.0.1 or 0.0.0.0");
                return IPAddress.Loopback;
            },
        };
        Option<double> tcpPort = CommonOptions.Number("--tcp-port", "TCP port; 0 takes any free one", BoardAddress.ScpiTcpPort, 0, 65535);
        var tokenAlways = new Option<bool>("--token-always") { Description = "clients of this machine need the token too" };
        Option<string?> output = CommonOptions.Out();
        Option<bool> json = CommonOptions.Json();
        var board = new BoardOptions();
        var interrupt = new InterruptChoice();
        var command = new Command("serve", $"record a board and share it with scripts over TCP (the token is ${TokenVariable}, else one is made)")
        {
            listen, tcpPort, tokenAlways, output, json,
        };
        var context = new RunContextOptions();
        board.AddTo(command);
        context.AddTo(command);
        interrupt.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                InterlockConnection connection = await board.OpenAsync(parsed, token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    var options = new ServeOptions(
                        parsed.GetValue(listen)!, (int)parsed.GetValue(tcpPort), Token(), parsed.GetValue(tokenAlways));
                    RunFolder run = RunNaming.Create(parsed.GetValue(output), "serve");
                    bool asJson = parsed.GetValue(json);
                    string left = await new ServeJob(connection, run, context.Read(parsed), options, TimeProvider.System).RunAsync(
                        address => Announce(address, options, run, asJson),
                        () => interrupt.CarryOutAsync(parsed, connection.Driver),
                        token).ConfigureAwait(false);
                    return Failure.Report($"interrupted; the run is in {run.FullPath}", left, ExitCode.Interrupted);
                }
            },
            cancellationToken));
        return command;
    }

    private static string Token() =>
        Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static void Announce(Uri address, ServeOptions options, RunFolder run, bool json)
    {
        if (json)
        {
            JsonOutput.Write(new { address = address.ToString().TrimEnd('/'), token = options.Token, run = run.FullPath });
        }
        else
        {
            Terminal.WriteLine($"board on {address.ToString().TrimEnd('/')}, recorded into {run.FullPath}; token for other machines: {options.Token}; Ctrl-C ends it");
        }

        Console.Out.Flush();
    }
}
