using System.CommandLine;
using AgNw.Cli.Merging;
using AgNw.Cli.Output;
using AgNw.Cli.Reports;

namespace AgNw.Cli.Commands;

/// <summary>`agnw merge`: one timeline from a recorded run and the files of SMU and camera.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        Argument<string> run = CommonOptions.Run();
        Option<string?> smu = CommonOptions.File("--smu", "CSV of the SMU's readings, units in its headers (default: the run's smu.csv)");
        Option<string?> frames = CommonOptions.File("--frames", "the camera's file, a folder of numbered TIFFs, or a CSV of its frames (default: the run's frames.csv)");
        Option<string?> output = CommonOptions.File("--out", "the timeline's file (default: timeline.csv in the run; never overwritten)");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("merge", "build the timeline of a run from its log and external SMU and camera files") { run, smu, frames, output, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                MergeResult result = RunMerger.Merge(
                    new MergeRequest(parsed.GetValue(run)!, parsed.GetValue(smu), parsed.GetValue(frames), parsed.GetValue(output)));
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(result);
                }
                else
                {
                    MergeText.Write(Terminal.Console, result);
                }

                return Task.FromResult(ExitCode.Success);
            },
            cancellationToken));
        return command;
    }
}
