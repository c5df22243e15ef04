using System.Text;

namespace AgNw.Recording.Csv;

/// <summary>RFC 4180 fields of one line; a quoted field does not span lines in our files.</summary>
public static class CsvText
{
    /// <summary>Splits a line into its fields.</summary>
    /// <returns>false when a quotation is not closed</returns>
    public static bool Split(string line, List<string> fields)
    {
        fields.Clear();
        int index = 0;
        while (true)
        {
            if (index < line.Length && line[index] == '"')
            {
                if (!TryReadQuoted(line, ref index, out string quoted)) return false;
                fields.Add(quoted);
            }
            else
            {
                int comma = line.IndexOf(',', index);
                int end = comma < 0 ? line.Length : comma;
                fields.Add(line[index..end]);
                index = end;
            }

            if (index >= line.Length) return true;
            index++;
        }
    }

    private static bool TryReadQuoted(string line, ref int index, out string text)
    {
        var builder = new StringBuilder();
        text = string.Empty;
        for (index++; index < line.Length; index++)
        {
            if (line[index] != '"')
            {
                builder.Append(line[index]);
                continue;
            }

            if (index + 1 < line.Length && line[index + 1] == '"')
            {
                builder.Append('"');
                index++;
                continue;
            }

            index++;
            text = builder.ToString();
            return index == line.Length || line[index] == ',';
        }

        return false;
    }
}
