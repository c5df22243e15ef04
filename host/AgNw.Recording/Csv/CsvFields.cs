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

    /// <summary>A moment as <see cref="UtcText"/> writes it.</summary>
    public DateTimeOffset ReadUtc() => UtcText.TryRead(_fields[_next++], out DateTimeOffset moment) ? moment : throw Wrong("a time in UTC");

    /// <summary>A moment; null for an empty field.</summary>
    public DateTimeOffset? ReadOptionalUtc()
    {
        if (_fields[_next].Length > 0) return ReadUtc();
        _next++;
        return null;
    }

    /// <summary>Eight hexadecimal digits at most.</summary>
    public uint ReadHexadecimal() =>
        uint.TryParse(_fields[_next++], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value) ? value : throw Wrong("a hexadecimal number");

    /// <summary>A member of an enumeration by its name.</summary>
    public TChoice ReadChoice<TChoice>()
        where TChoice : struct, Enum
    {
        string text = _fields[_next++];
        return Enum.IsDefined(typeof(TChoice), text) ? Enum.Parse<TChoice>(text) : throw Wrong($"one of {string.Join(' ', Enum.GetNames<TChoice>())}");
    }

    /// <summary>A field that is derived from others and not read.</summary>
    public void Skip() => _next++;

    private TableException Wrong(string expected) =>
        new(file, _line, $"column {columns[_next - 1]}: '{_fields[_next - 1]}' is not {expected}");
}
