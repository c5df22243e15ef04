using AgNw.Contract;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Sharing;

/// <summary>Errors that the server itself queues: the contract's, and one of SCPI-1999 that a board cannot have.</summary>
internal static class SharedErrors
{
    /// <summary>The server does not reach the board (SCPI-1999 volume 2, 21.8.12).</summary>
    public const int CommunicationError = -360;

    // SCPI allows 255 characters for an entry.
    private const int LongestText = 240;

    /// <param name="number">SCPI number</param>
    /// <param name="detail">what follows the standard's words; may be empty</param>
    public static BoardError Of(int number, string detail)
    {
        int index = ScpiErrorTable.IndexOf(number);
        string words = index < 0 ? "Communication error" : ScpiErrorTable.Text[index];
        string text = detail.Length > 0 ? $"{words}; {detail}" : words;
        return new BoardError(number, text.Length > LongestText ? text[..LongestText] : text);
    }

    /// <summary>The bit of the standard event status register that an error sets.</summary>
    public static int EventBit(int number)
    {
        int index = ScpiErrorTable.IndexOf(number);
        // Device-dependent error: IEEE 488.2, 11.5.1.1.6.
        return index < 0 ? 1 << 3 : ScpiErrorTable.EventStatus[index];
    }
}
