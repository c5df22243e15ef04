using System.Text;

namespace AgNw.Timeline.Csv;

/// <summary>Where a table begins in a file that says other things before it.</summary>
/// <param name="Byte">Byte of the header line.</param>
/// <param name="Line">Lines before it.</param>
internal readonly record struct TableStart(long Byte, long Line)
{
    private const int MostLines = 100;
    private const int LongestLine = 4096;
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>Finds the first line of a file whose fields, as column names, are those of a header; null if none of the first lines is one.</summary>
    /// <exception cref="CsvInputException">The file cannot be read.</exception>
    public static TableStart? Find(string path, Func<IReadOnlyList<ColumnHeader>, bool> isHeader)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var line = new List<byte>();
            long begin = 0;
            for (int lines = 0; lines < MostLines;)
            {
                int next = stream.ReadByte();
                if (next is not ('\n' or < 0) && line.Count < LongestLine)
                {
                    line.Add((byte)next);
                    continue;
                }

                if (isHeader(Headers(Encoding.UTF8.GetString([.. line]))))
                    return new TableStart(begin, lines);
                if (next != '\n')
                    return null;
                line.Clear();
                begin = stream.Position;
                lines++;
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CsvInputException(path, 0, null, $"cannot be opened ({exception.Message})", exception);
        }
    }

    private static List<ColumnHeader> Headers(string line)
    {
        char delimiter = Delimiters.MaxBy(d => line.Count(c => c == d));
        return [.. line.TrimStart('\uFEFF').TrimEnd('\r').Split(delimiter).Select(static field => ColumnHeader.Parse(field.Trim().Trim('"')))];
    }
}
