namespace AgNw.Cli.Tests.Support;

/// <summary>Calls `agnw` inside the test's process.</summary>
internal static class Agnw
{
    private static readonly RoutedWriter Output = Route(Console.Out, Console.SetOut);
    private static readonly RoutedWriter Errors = Route(Console.Error, Console.SetError);

    public static AgnwResult Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        Output.Choose(output);
        Errors.Choose(error);
        try
        {
            int exitCode = AgnwCommand.RunAsync(arguments).GetAwaiter().GetResult();
            return new AgnwResult(exitCode, output.ToString(), error.ToString());
        }
        finally
        {
            Output.Choose(null);
            Errors.Choose(null);
        }
    }

    private static RoutedWriter Route(TextWriter present, Action<TextWriter> replace)
    {
        var routed = new RoutedWriter(present);
        replace(routed);
        return routed;
    }
}
