using Spectre.Console;

namespace AgNw.Cli.Output;

/// <summary>Where text for a person goes: colours and bars on a terminal, plain lines into a file or a pipe.</summary>
internal static class Terminal
{
    private const int PlainWidth = 160;

    public static IAnsiConsole Console { get; } = Create();

    public static bool IsInteractive => !System.Console.IsOutputRedirected && Console.Profile.Capabilities.Interactive;

    /// <summary>A sentence on a line of its own: never cut by us, so that scripts can read it.</summary>
    public static void WriteLine(string text) => System.Console.Out.WriteLine(text);

    private static IAnsiConsole Create()
    {
        if (!System.Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(System.Console.Out),
        });
        plain.Profile.Width = PlainWidth;
        return plain;
    }
}
