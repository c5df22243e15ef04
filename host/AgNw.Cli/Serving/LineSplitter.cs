using System.Text;
using AgNw.Contract;

namespace AgNw.Cli.Serving;

/// <summary>
/// Cuts what a client sends into lines, and holds no more of one than the protocol allows: of a longer one only that it was too long is kept.
/// Bytes beyond ASCII stay what they are, one character each, for the parser to refuse.
/// </summary>
internal sealed class LineSplitter
{
    private readonly StringBuilder _line = new();
    private bool _tooLong;

    /// <summary>The lines that end in these bytes, in order; null for one that was too long.</summary>
    public IEnumerable<string?> Push(ReadOnlyMemory<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at++)
        {
            byte value = bytes.Span[at];
            if (value == ScpiLine.Terminator)
            {
                string? line = _tooLong ? null : _line.ToString();
                _line.Clear();
                _tooLong = false;
                yield return line;
            }
            else if (_line.Length > ScpiLine.MaxCharacters)
            {
                // One more than allowed, for the carriage return that may precede the line feed.
                _tooLong = true;
            }
            else
            {
                _line.Append((char)value);
            }
        }
    }
}
