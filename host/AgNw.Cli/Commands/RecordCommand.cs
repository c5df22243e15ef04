using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Recording;
using AgNw.Cli.Reports;
using AgNw.Interlock.Ports;

namespace AgNw.Cli.Commands;

/// <summary>`agnw record`: a board's log into a run, until Ctrl-C; goes on in the same run after any crash.</summary>
internal static class RecordCommand
{
    // A month: longer than any experiment.
    private const double LongestSeconds = 31 * 86_400;

    public static Command Create()
    {
        var board = new BoardOptions();
        var context = new RunContextOptions();
        var interrupt = new InterruptChoice();
        Option<string?> output = CommonOptions.File("--out", "folder of the run: begun, or gone on with if it holds one (default: runs/run-NNN)");
        Option<string?> smu = CommonOptions.File("--smu", "tcp://HOST:5025 of a Keithley 2600: told to abort on a trip, for units without trigger lines");
        var drain = new Option<bool>("--drain") { Description = "take what is waiting on the board, end the run and return" };
        Option<double> longest = CommonOptions.Number("--for", "end after so many seconds; 0 = when interrupted", 0, 0, LongestSeconds);
        var marks = new Option<bool>("--marks") { Description = "each line of standard input is the label of a mark on the board's clock" };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("record", "record a board's log into a run until Ctrl-C, every record once") { output, smu, drain, longest, marks, json };
        board.AddTo(command);
        context.AddTo(command);
        interrupt.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                BoardAddress? unit = parsed.GetValue(smu) is { } address ? SmuAddress(address) : null;
                double seconds = parsed.GetValue(longest);
                var request = new RecordRequest(
                    await board.AddressAsync(parsed, token).ConfigureAwait(false),
                    parsed.GetValue(output),
                    context.Read(parsed),
                    unit,
                    parsed.GetValue(drain),
                    seconds > 0 ? TimeSpan.FromSeconds(seconds) : null,
                    parsed.GetValue(marks),
                    driver => interrupt.CarryOutAsync(parsed, driver));
                bool asJson = parsed.GetValue(json);
                RecordResult result = await new RecordingJob(request, TimeProvider.System, asJson).RunAsync(token).ConfigureAwait(false);
                if (asJson) JsonOutput.Write(result);
                else RecordText.Write(Terminal.Console, result);
                return result.Problems.Count == 0
                    ? ExitCode.Success
                    : Failure.Report($"the run is not whole: {result.Problems[0]}", "`agnw verify` says all of it");
            },
            cancellationToken));
        return command;
    }

    private static BoardAddress SmuAddress(string text)
    {
        BoardAddress address = BoardAddress.Parse(text);
        return address.IsTcp ? address : throw new UserException($"--smu is '{text}'", $"give the unit's socket, such as tcp://192.168.0.5:{BoardAddress.ScpiTcpPort}");
    }
}
