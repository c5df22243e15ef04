using AgNw.Contract;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Errors;

/// <summary>The board refused a command; it changed nothing. Carries the SCPI number, its name and the board's own text.</summary>
public sealed class InterlockCommandException : InterlockException
{
    /// <param name="command">as it was sent</param>
    /// <param name="errors">from the error queue, oldest first; at least one</param>
    public InterlockCommandException(string command, IReadOnlyList<BoardError> errors)
        : base(Describe(command, errors))
    {
        Command = command;
        Errors = errors;
    }

    /// <summary>The command as it was sent.</summary>
    public string Command { get; }

    /// <summary>Everything that the error queue held, oldest first; at least one.</summary>
    public IReadOnlyList<BoardError> Errors { get; }

    /// <summary>SCPI number of the oldest error.</summary>
    public int Number => Errors[0].Number;

    /// <summary>The board's text of the oldest error.</summary>
    public string BoardText => Errors[0].Text;

    private static string Describe(string command, IReadOnlyList<BoardError> errors)
    {
        int index = ScpiErrorTable.IndexOf(errors[0].Number);
        // A board that says more than the standard's words says what to do too.
        bool bare = index >= 0 && errors[0].Text == ScpiErrorTable.Text[index];
        string hint = bare ? $" Hint: {ScpiErrorTable.Hint[index]}." : string.Empty;
        return $"The board refused '{command}': {string.Join("; ", errors.Select(e => $"{e.Number}, {e.Text}"))}.{hint}";
    }
}
