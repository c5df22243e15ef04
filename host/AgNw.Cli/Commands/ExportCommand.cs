using System.CommandLine;
using AgNw.Cli.Output;
using AgNw.Recording.Runs;
using AgNw.Timeline.Exports;

namespace AgNw.Cli.Commands;

/// <summary>`agnw export RUN`: a merged run for other programs.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = [.. Enum.GetNames<ExportFormat>().Select(static name => name.ToLowerInvariant())];

    public static Command Create()
    {
        Argument<string> run = CommonOptions.Run();
        var format = new Option<string>("--format") { Description = "csv: a table, units in the header; npz: all tables as arrays of NumPy; impulse: for HyperSpy, as a log of DENSsolutions Impulse", Required = true };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Formats);
        Option<string?> output = CommonOptions.File("--out", "file to write, never overwritten; for impulse what its two names begin with (default: named after the run, in the current folder)");
        var tables = new Option<string[]>("--table") { Description = "table of run.db; csv: one (default: timeline), npz: may be given again (default: all)" };
        var columns = new Option<string[]>("--columns") { Description = "only these columns, in this order, separated by commas" };
        var from = new Option<double?>("--from") { Description = "from this moment on the board's clock on, s" };
        var to = new Option<double?>("--to") { Description = "to this moment on the board's clock, s" };
        Option<int> every = Every();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("export", "write a merged run as CSV, for NumPy or for HyperSpy") { run, format, output, tables, columns, from, to, every, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                RunFolder folder = RunFolder.Open(parsed.GetValue(run)!);
                var kind = Enum.Parse<ExportFormat>(parsed.GetValue(format)!, ignoreCase: true);
                var selection = new ExportSelection
                {
                    Tables = parsed.GetValue(tables) ?? [],
                    Columns = [.. (parsed.GetValue(columns) ?? []).SelectMany(static list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
                    FromSeconds = parsed.GetValue(from),
                    ToSeconds = parsed.GetValue(to),
                    Every = parsed.GetValue(every),
                };
                ExportReport report = RunExport.Write(folder, kind, selection, parsed.GetValue(output) ?? RunExport.UsualName(folder, kind, selection));
                Print(report, parsed.GetValue(json), folder, parsed.GetValue(format)!);
                return Task.FromResult(ExitCode.Success);
            },
            cancellationToken));
        return command;
    }

    private static Option<int> Every()
    {
        var every = new Option<int>("--every") { Description = "only each so manieth reading and sample; every event and frame stays", DefaultValueFactory = static _ => 1 };
        every.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out int value) || value < 1))
            {
                result.AddError($"--every is '{result.Tokens[0].Value}'; it must be a whole number from 1 on");
            }
        });
        return every;
    }

    private static void Print(ExportReport report, bool json, RunFolder run, string format)
    {
        string[] files = [.. report.Files.Select(Path.GetFullPath)];
        if (json)
        {
            JsonOutput.Write(new { run = run.FullPath, format = format.ToLowerInvariant(), files, report.Tables });
            return;
        }

        foreach (ExportedTable table in report.Tables)
        {
            Console.Out.WriteLine($"{table.Table}: {table.Rows} rows, {table.Columns} columns");
        }

        foreach (string file in files)
        {
            Console.Out.WriteLine(file);
        }
    }
}
