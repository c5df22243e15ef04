namespace AgNw.Cli.Output;

/// <summary>One line on standard error: what went wrong and what to do.</summary>
internal static class Failure
{
    public static int Report(string what, string remedy, int exitCode = ExitCode.Failed)
    {
        string line = what.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        Console.Error.WriteLine(remedy.Length == 0 ? $"agnw: {line}" : $"agnw: {line}; {remedy}");
        return exitCode;
    }
}
