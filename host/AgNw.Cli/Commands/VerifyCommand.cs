using System.CommandLine;
using AgNw.Cli.Output;
using AgNw.Recording.Runs;
using AgNw.Recording.Verification;

namespace AgNw.Cli.Commands;

/// <summary>`agnw verify RUN`: proves a run whole, or says exactly what is missing.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Argument<string> run = CommonOptions.Run();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("verify", "prove a run whole: sequences, CRCs, hashes, counts at both ends; or say what is missing") { run, json };
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            _ =>
            {
                RunFolder folder = RunFolder.Open(parsed.GetValue(run)!);
                VerificationReport report = RunVerification.Check(folder);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(new { run = folder.FullPath, report.IsWhole, report.Records, report.Files, report.Problems });
                }
                else
                {
                    foreach (string problem in report.Problems)
                    {
                        Console.Out.WriteLine(problem);
                    }

                    if (report.IsWhole)
                    {
                        Console.Out.WriteLine($"whole: {report.Records} records, {report.Files} files");
                    }
                }

                return Task.FromResult(report.IsWhole
                    ? ExitCode.Success
                    : Failure.Report($"{folder.FullPath} is not whole: {report.Problems.Count} problems", string.Empty));
            },
            cancellationToken));
        return command;
    }
}
