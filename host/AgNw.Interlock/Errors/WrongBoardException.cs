namespace AgNw.Interlock.Errors;

/// <summary>The line was opened again, and another board than before answers. Nothing was sent that changes it.</summary>
/// <param name="expected">serial number of the board that was lost</param>
/// <param name="found">serial number of the one that answers</param>
public sealed class WrongBoardException(string expected, string found) : InterlockException(
    $"The board with serial number {expected} was lost and one with {found} answers in its place; connect the first again, or start anew with this one.")
{
    /// <summary>Serial number of the board that was lost.</summary>
    public string Expected { get; } = expected;

    /// <summary>Serial number of the board that answers.</summary>
    public string Found { get; } = found;
}
