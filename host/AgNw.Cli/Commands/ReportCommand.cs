using System.CommandLine;
using AgNw.Cli.Experiments;
using AgNw.Cli.Output;
using AgNw.Recording.Runs;
using AgNw.Timeline.Reports;

namespace AgNw.Cli.Commands;

/// <summary>`agnw report RUN`: a merged run as one HTML file to read, print and send.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Argument<string> run = CommonOptions.Run();
        Option<string?> output = CommonOptions.File("--out", "the report's file, never overwritten (default: report.html in the run, made again)");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("report", "write a merged run as one HTML file that needs nothing else: charts, points A, B, C, latencies, dose, clocks") { run, output, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                RunFolder folder = RunFolder.Open(parsed.GetValue(run)!);
                string report = ReportFile.Write(folder, FrontEndLatency.Of, parsed.GetValue(output));
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(new { run = folder.FullPath, report });
                }
                else
                {
                    Terminal.WriteLine(report);
                }

                return Task.FromResult(ExitCode.Success);
            },
            cancellationToken));
        return command;
    }
}
