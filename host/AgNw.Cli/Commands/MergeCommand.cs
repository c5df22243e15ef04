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
        Option<string[]> smu = CommonOptions.Files(
            "--smu", "file of a SMU's readings, units in its headers; may be given again, the one across the device first (default: the run's smu.csv)");
        Option<string[]> frames = CommonOptions.Files("--frames", "a camera's file, a folder of numbered TIFFs, or a CSV of its frames; may be given again (default: the run's frames.csv)");
        var smuColumns = new Option<string[]>("--smu-columns")
        {
            Description = "columns of a SMU's table that are called otherwise or state no unit: time=t:ms,current=I1:mA,voltage=U:V,source=Set:V",
        };
        var frameColumns = new Option<string[]>("--frame-columns") { Description = "likewise of a list of frames: frame=No,time=when:s,exposure=texp:ms" };
        var shared = new Option<bool>("--shared-clocks") { Description = "further files stamp with the clock of the first: channels of one unit, files of one program" };
        Option<double> rate = RunContextOptions.DoseRate();
        Option<string?> output = CommonOptions.File(
            "--out", "file of the readings' rows; those of frames and events stand beside it (default: timeline.csv in the run, made again; any other is never overwritten)");
        Option<bool> json = CommonOptions.Json();
        var command = new Command("merge", "build the timeline of a run from its log and external SMU and camera files") { run, smu, frames, smuColumns, frameColumns, shared, rate, output, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                MergeResult result = RunMerger.Merge(new MergeRequest(
                    parsed.GetValue(run)!,
                    parsed.GetValue(smu) ?? [],
                    parsed.GetValue(frames) ?? [],
                    parsed.GetValue(shared),
                    parsed.GetValue(rate) is > 0 and double given ? given : null,
                    parsed.GetValue(output),
                    NamedColumns.OfReadings(parsed.GetValue(smuColumns) ?? []),
                    NamedColumns.OfFrames(parsed.GetValue(frameColumns) ?? [])));
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
