using System.CommandLine;
using AgNw.Cli.Commands;
using AgNw.Cli.Output;

// `agnw`: one verb a command class; what goes wrong ends as one line on standard error and an exit code that is not 0.
var root = new RootCommand("AgNw Interlock: configure, record and merge; or run the whole chain in the virtual lab.")
{
    DemoCommand.Create(),
    LabCommand.Create(),
    MergeCommand.Create(),
};

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    return Failure.Report(parsed.Errors[0].Message, "`agnw --help` shows the verbs and their options", ExitCode.Usage);
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
