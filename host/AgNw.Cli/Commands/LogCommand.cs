using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Recording;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Interlock.Status;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw log [RUN]`: the events of a run, or those that wait on a board, which keeps them.</summary>
internal static class LogCommand
{
    public static Command Create()
    {
        var run = new Argument<string?>("run") { Description = "folder of a run; without one, what waits on the board, which keeps it", Arity = ArgumentArity.ZeroOrOne };
        run.Validators.Add(static result => CommonOptions.RefuseEmpty(result, result.Tokens, "the run's folder"));
        var kinds = new Option<string[]>("--kind") { Description = $"only these kinds: {string.Join(", ", Kinds)}", AllowMultipleArgumentsPerToken = true };
        kinds.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Kinds);
        var boot = new Option<string?>("--boot") { Description = "only this power-up, hexadecimal" };
        var from = new Option<uint?>("--from") { Description = "first sequence" };
        var to = new Option<uint?>("--to") { Description = "last sequence" };
        var last = new Option<int?>("--last") { Description = "only so many at the end" };
        Option<bool> json = new("--json") { Description = "print a JSON object a line" };
        var board = new BoardOptions();
        var command = new Command("log", "print the events of a run, or of a board") { run, kinds, boot, from, to, last, json };
        board.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                var filter = new EventFilter(parsed.GetValue(kinds) ?? [], Boot(parsed.GetValue(boot)), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(last));
                bool asJson = parsed.GetValue(json);
                if (parsed.GetValue(run) is { } folder)
                {
                    RunFolder known = RunFolder.Open(folder);
                    Print(filter.Of(Events(known)), RunMarks.Labels(known).ToDictionary(static mark => mark.Marker, static mark => mark.Label), asJson, token);
                }
                else
                {
                    Print(filter.Of(await WaitingAsync(board, parsed, token).ConfigureAwait(false)), new Dictionary<uint, string>(), asJson, token);
                }

                return ExitCode.Success;
            },
            cancellationToken));
        return command;
    }

    private static string[] Kinds => [.. RecordKindNames.ByCode.Where(static name => name.Length > 0)];

    private static uint? Boot(string? text) => text is null ? null
        : uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint boot) ? boot
        : throw new UserException($"--boot is '{text}'", "give up to eight hexadecimal digits, as `agnw status` prints them");

    private static IEnumerable<EventRow> Events(RunFolder run)
    {
        var scales = File.Exists(run.Manifest) ? ManifestFile.Read(run).Scales() : new Dictionary<uint, ScaleFactors>();
        var decoder = new EventDecoder(scales);
        return JournalReader.ReadEvents(run.Journal).Select(item => decoder.Decode(item));
    }

    private static async Task<IReadOnlyList<EventRow>> WaitingAsync(BoardOptions board, ParseResult parsed, CancellationToken cancellationToken)
    {
        InterlockDriver driver = await board.ConnectAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (driver.ConfigureAwait(false))
        {
            LiveConfiguration? live = await driver.ReadLiveConfigurationAsync(cancellationToken).ConfigureAwait(false);
            var scales = new Dictionary<uint, ScaleFactors>();
            if (live is { } known) scales[known.Crc] = ScaleFactors.Of(known.Range);
            var decoder = new EventDecoder(scales);
            LogState log = await driver.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
            List<EventRow> rows = [];
            for (uint next = log.Tail; unchecked(log.Head - next) is > 0 and <= int.MaxValue;)
            {
                EventBlock block = await driver.ReadEventsAsync(log.Boot, next, cancellationToken).ConfigureAwait(false);
                if (block.Events.Count == 0) break;
                rows.AddRange(block.Events.Select(item => decoder.Decode(item)));
                next = unchecked(block.Events[^1].Sequence + 1);
            }

            return rows;
        }
    }

    private static void Print(IEnumerable<EventRow> rows, IReadOnlyDictionary<uint, string> labels, bool json, CancellationToken cancellationToken)
    {
        foreach (EventRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = EventReport.Of(row, labels);
            Console.Out.WriteLine(json ? JsonOutput.Line(report) : report.ToLine());
        }
    }
}
