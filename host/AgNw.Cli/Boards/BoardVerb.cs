using System.CommandLine;
using AgNw.Cli.Commands;
using AgNw.Cli.Output;
using AgNw.Interlock;

namespace AgNw.Cli.Boards;

/// <summary>A verb that connects to one board, does one thing, prints what came of it as text or JSON, and leaves the line.</summary>
internal static class BoardVerb
{
    /// <param name="name">of the verb</param>
    /// <param name="description">for --help</param>
    /// <param name="symbols">its own arguments and options</param>
    /// <param name="act">does it</param>
    /// <param name="write">shows the result to a person</param>
    /// <param name="exitCode">of the result; null: always success</param>
    public static Command Create<T>(
        string name,
        string description,
        IReadOnlyList<Symbol> symbols,
        Func<InterlockDriver, ParseResult, CancellationToken, Task<T>> act,
        Action<T> write,
        Func<T, int>? exitCode = null)
    {
        Option<bool> json = CommonOptions.Json();
        var board = new BoardOptions();
        var command = new Command(name, description);
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        board.AddTo(command);
        command.Add(json);
        command.SetAction((parsed, cancellationToken) => CommandRunner.RunAsync(
            async token =>
            {
                InterlockDriver driver = await board.ConnectAsync(parsed, token).ConfigureAwait(false);
                await using (driver.ConfigureAwait(false))
                {
                    T result = await act(driver, parsed, token).ConfigureAwait(false);
                    if (parsed.GetValue(json))
                    {
                        JsonOutput.Write(result);
                    }
                    else
                    {
                        write(result);
                    }

                    return exitCode?.Invoke(result) ?? ExitCode.Success;
                }
            },
            cancellationToken));
        return command;
    }
}
