using System.CommandLine;
using System.CommandLine.Parsing;
using AgNw.Cli.Commands;
using AgNw.Cli.Output;

namespace AgNw.Cli;

/// <summary>`agnw`: one verb a command class; what goes wrong ends as one line on standard error and an exit code that is not 0.</summary>
internal static class AgnwCommand
{
    public static RootCommand Create() => new("AgNw Interlock: configure, record and merge; or run the whole chain in the virtual lab.")
    {
        DemoCommand.Create(),
        LabCommand.Create(),
        ListCommand.Create(),
        StatusCommand.Create(),
        WatchCommand.Create(),
        ProfileCommand.Create(),
        ArmCommand.Create(),
        DisarmCommand.Create(),
        AcknowledgeCommand.Create(),
        SelfTestCommand.Create(),
        CalibrateCommand.Create(),
        BypassCommand.Create(),
        CaptureCommand.Create(),
        MarkCommand.Create(),
        RecordCommand.Create(),
        VerifyCommand.Create(),
        LogCommand.Create(),
        ServeCommand.Create(),
        MergeCommand.Create(),
        ReportCommand.Create(),
        ExportCommand.Create(),
        CompletionCommand.Create(),
    };

    /// <returns>the exit code, one of <see cref="ExitCode"/></returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Create().Parse(args);
        // A shell that asks for completions does so in the midst of a line that cannot be read yet.
        bool asked = parsed.Tokens.Any(static token => token.Type == TokenType.Directive);
        if (parsed.Errors.Count > 0 && !asked)
        {
            return Failure.Report(parsed.Errors[0].Message, "`agnw --help` shows the verbs and their options", ExitCode.Usage);
        }

        return await parsed.InvokeAsync(Invocation(), cancellationToken).ConfigureAwait(false);
    }

    private static InvocationConfiguration Invocation() => new()
    {
        EnableDefaultExceptionHandler = false,
        // Ctrl-C: time for a verb to leave the board as it was asked to, and to end a run of many records.
        ProcessTerminationTimeout = TimeSpan.FromMinutes(5),
    };
}
