using System.Globalization;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// A column of values of a saved buffer. The instruments save base units (A, V); which one stands in the header, in the column of units behind
/// it, or in the column of functions of each row.
/// </summary>
internal sealed class BufferValue
{
    private const double Overflow = 9.9e37;

    private readonly CsvTable _table;
    private readonly int _column;
    private readonly int _unit;
    private readonly Quantity? _stated;

    private BufferValue(CsvTable table, int column, int unit, Quantity? stated)
    {
        _table = table;
        _column = column;
        _unit = unit;
        _stated = stated;
    }

    /// <summary>A column by its usual names; null if there is none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="functions">Name of the column that says each row's function; where neither header nor unit does.</param>
    /// <param name="names">Usual names, the likeliest first.</param>
    public static BufferValue? Find(CsvTable table, string functions, params string[] names)
    {
        ColumnHeader[] headers = [.. table.Headers];
        int column = names.Select(name => Array.FindIndex(headers, h => h.Name == name)).FirstOrDefault(static at => at >= 0, -1);
        if (column < 0)
            return null;
        int next = column + 1;
        int unit = next < headers.Length && headers[next].Name.Split('_')[^1] is "unit" or "units"
            ? next
            : Array.FindIndex(headers, h => h.Name == functions);
        return new BufferValue(table, column, unit, Of(headers[column].Unit ?? string.Empty) ?? Of(headers[column].Name));
    }

    /// <summary>What the row's value is.</summary>
    /// <exception cref="CsvInputException">Nothing in the file says so.</exception>
    public Quantity Quantity() => _stated
        ?? (_unit < 0
            ? throw _table.AskForColumn(_column, "nothing says whether these are currents or voltages; name the column with its unit.")
            : Of(_table.Text(_unit)) ?? throw _table.Error(_unit, $"'{CsvTable.Short(_table.Text(_unit))}' is neither a current nor a voltage."));

    /// <summary>The row's value in A or V; NaN for an empty field and where the instrument says that it overflowed.</summary>
    public double Value()
    {
        ReadOnlySpan<byte> text = _table.Bytes(_column);
        if (text.IsEmpty)
            return double.NaN;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            throw _table.Error(_column, $"'{CsvTable.Short(_table.Text(_column))}' is not a number.");
        return Math.Abs(value) >= Overflow ? double.NaN : value;
    }

    /// <summary>An error of this column in the current row.</summary>
    public CsvInputException Error(string reason) => _table.Error(_column, reason);

    private static Quantity? Of(string text)
    {
        string[] words = ColumnHeader.Canonical(text).Split('_');
        return words.Any(static w => w is "a" or "amp" or "amps" or "ampere" or "amperes" or "current") ? Csv.Quantity.Current
            : words.Any(static w => w is "v" or "volt" or "volts" or "voltage") ? Csv.Quantity.Voltage
            : null;
    }
}
