using System.Text;

namespace AgNw.VirtualLab.Traces;

/// <summary>Reads lines ended by LF or CR LF, none longer than a limit, so that no file can fill the memory. Counts from 1.</summary>
internal sealed class BoundedLineReader(TextReader text, string file, int mostCharacters)
{
    private readonly StringBuilder _line = new();

    /// <summary>Number of the line read last; 0 before the first.</summary>
    public int Line { get; private set; }

    /// <summary>The next line without its end, or null at the end of the file.</summary>
    public string? Next()
    {
        _line.Clear();
        Line++;
        while (true)
        {
            int character = Read();
            if (character < 0 && _line.Length == 0)
            {
                return null;
            }

            if (character < 0 || character == '\n')
            {
                int length = _line.Length > 0 && _line[^1] == '\r' ? _line.Length - 1 : _line.Length;
                return _line.ToString(0, length);
            }

            if (_line.Length == mostCharacters)
            {
                throw new TraceFormatException(file, Line, null, $"the line is longer than {mostCharacters} characters; this is no such record.");
            }

            _line.Append((char)character);
        }
    }

    private int Read()
    {
        try
        {
            return text.Read();
        }
        catch (DecoderFallbackException error)
        {
            throw new TraceFormatException(file, Line, null, "near here the file is not UTF-8 text; export the record as text.", error);
        }
    }
}
