using System.Globalization;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>The fields of one line as they are read, in order. Every error names file, line and column.</summary>
public sealed class CsvFields(string file, IReadOnlyList<string> columns)
{
    private readonly List<string> _fields = [];
    private int _next;
    private long _line;

    /// <summary>Splits a line.</summary>
    /// <exception cref="TableException">a quotation does not end, or the number of fields is not that of the header</exception>
    public void Load(string text, long line)
    {
        _line = line;
        _next = 0;
        if (!CsvText.Split(text, _fields)) throw new TableException(file, line, "a quotation is not closed");
        if (_fields.Count != columns.Count)
            throw new TableException(file, line, $"{_fields.Count} fields where the header has {columns.Count}; the file is cut or not ours");
    }

    public string ReadText() => _fields[_next++];

    public long ReadInteger() => ReadOptionalInteger() ?? throw Wrong("an integer");

    public long? ReadOptionalInteger()
    {
        string text = _fields[_next++];
        if (text.Length == 0) return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : throw Wrong("an integer");
    }

    /// <summary>A number; NaN for an empty field.</summary>
    public double ReadReal()
    {
        string text = _fields[_next++];
        if (text.Length == 0) return double.NaN;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw Wrong("a number");
    }

    public bool? ReadOptionalBoolean() => _fields[_next++] switch
    {
        "" => null,
        "0" => false,
        "1" => true,
        _ => throw Wrong("0 or 1"),
    };

    /// <summary>A field that is derived from others and not read.</summary>
    public void Skip() => _next++;

    private TableException Wrong(string expected) =>
        new(file, _line, $"column {columns[_next - 1]}: '{_fields[_next - 1]}' is not {expected}");
}
