using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Reports;
using AgNw.Interlock.Connections;
using Spectre.Console;

namespace AgNw.Cli.Commands;

/// <summary>`agnw watch`: a live screen of a board until Ctrl-C; lines where there is no screen. Its questions keep the host watchdog quiet.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Option<double> interval = CommonOptions.Number("--interval", "from one reading to the next, s", 0.2, 0.02, 3600);
        var count = new Option<int?>("--count") { Description = "end after this many readings (default: at Ctrl-C)" };
        Option<bool> json = CommonOptions.Json();
        json.Description = "print one JSON object a line for each reading";
        var board = new BoardOptions();
        var interrupt = new InterruptChoice();
        var command = new Command("watch", "watch a board live: state, current against thresholds, causes, dose, rates") { interval, count, json };
        board.AddTo(command);
        interrupt.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                InterlockConnection connection = await board.OpenAsync(parsed, token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    TimeSpan pause = TimeSpan.FromSeconds(parsed.GetValue(interval));
                    try
                    {
                        await WatchAsync(connection, pause, parsed.GetValue(count), parsed.GetValue(json), token).ConfigureAwait(false);
                        return ExitCode.Success;
                    }
                    catch (OperationCanceledException) when (token.IsCancellationRequested)
                    {
                        string left = await interrupt.CarryOutAsync(parsed, connection.Driver).ConfigureAwait(false);
                        return Failure.Report("interrupted", left, ExitCode.Interrupted);
                    }
                }
            },
            cancellationToken));
        return command;
    }

    private static async Task WatchAsync(InterlockConnection connection, TimeSpan interval, int? count, bool json, CancellationToken cancellationToken)
    {
        var watch = new BoardWatch(connection, TimeProvider.System);
        IAsyncEnumerable<WatchReport> reports = watch.ReadAsync(interval, cancellationToken);
        if (json || !Terminal.IsInteractive)
        {
            watch.Lost += static message => Console.Error.WriteLine($"agnw: line lost: {message}");
            int left = count ?? int.MaxValue;
            await foreach (WatchReport report in reports.ConfigureAwait(false))
            {
                Console.Out.WriteLine(json ? JsonOutput.Line(report) : WatchText.Line(report));
                await Console.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
                if (--left <= 0)
                {
                    return;
                }
            }
        }

        await Terminal.Console.Live(new Text("connecting")).AutoClear(false).StartAsync(async screen =>
        {
            watch.Lost += message => screen.UpdateTarget(WatchText.Lost(message));
            int left = count ?? int.MaxValue;
            await foreach (WatchReport report in reports.ConfigureAwait(false))
            {
                screen.UpdateTarget(WatchText.Screen(report));
                if (--left <= 0)
                {
                    return;
                }
            }
        }).ConfigureAwait(false);
    }
}
