using System.CommandLine;
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
        MergeCommand.Create(),
    };

    /// <returns>the exit code, one of <see cref="ExitCode"/></returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Failure.Report(parsed.Errors[0].Message, "`agnw --help` shows the verbs and their options", ExitCode.Usage);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
    }
}
