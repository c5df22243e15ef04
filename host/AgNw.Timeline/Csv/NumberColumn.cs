using System.Globalization;

namespace AgNw.Timeline.Csv;

/// <summary>A column of numbers with its unit, bound to a table.</summary>
internal sealed class NumberColumn
{
    private readonly CsvTable _table;
    private readonly int _column;
    private readonly decimal _factor;
    private readonly double _realFactor;
    private readonly int? _nanosecondPower;

    private NumberColumn(CsvTable table, int column, decimal factor)
    {
        _table = table;
        _column = column;
        _factor = factor;
        _realFactor = (double)factor;
        _nanosecondPower = PowerOfTen(factor * 1_000_000_000m);
    }

    /// <summary>Finds a column; null if it is optional and there is none.</summary>
    /// <exception cref="CsvInputException">There is none, there are several, or its unit does not fit the quantity.</exception>
    public static NumberColumn? Find(CsvTable table, ColumnChoice choice, string[] usual, Quantity quantity, bool required)
    {
        string[] wanted = choice.Name is null ? usual : [ColumnHeader.Canonical(choice.Name), ColumnHeader.Parse(choice.Name).Name];
        int[] found = [];
        foreach (string name in wanted)
        {
            found = [.. Enumerable.Range(0, table.Headers.Count)
                .Where(i => table.Headers[i].Name == name || ColumnHeader.Canonical(table.Headers[i].Text) == name)];
            if (found.Length > 0)
                break;
        }

        string headers = table.HeaderText;
        if (found.Length > 1)
            throw table.AskForColumn($"several columns are called '{table.Headers[found[0]].Name}' ({headers}); name one exactly.");
        if (found.Length == 0)
        {
            if (!required && choice.Name is null)
                return null;
            throw table.AskForColumn($"no column '{choice.Name ?? string.Join("' or '", usual)}' ({headers}); name the column that holds it.");
        }

        return new NumberColumn(table, found[0], FactorOf(table, found[0], choice, quantity));
    }

    /// <summary>The number in SI units; NaN for an empty field.</summary>
    public double Real()
    {
        ReadOnlySpan<byte> text = _table.Bytes(_column);
        if (text.IsEmpty)
            return double.NaN;
        if (!DecimalText.TryReal(text, out double value))
            throw _table.Error(_column, $"'{Shown}' is not a number.");
        return value * _realFactor;
    }

    /// <summary>A time in whole ns, exact; null for an empty field.</summary>
    public long? Nanoseconds()
    {
        ReadOnlySpan<byte> text = _table.Bytes(_column);
        if (text.IsEmpty)
            return null;
        if (_nanosecondPower is { } power && DecimalText.TryScaled(text, power, out long whole))
            return whole;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            throw _table.Error(_column, $"'{Shown}' is not a time.");
        // Compared before multiplying: a decimal overflows by throwing.
        if (Math.Abs(value) > long.MaxValue / 1_000_000_000m / _factor)
            throw _table.Error(_column, $"the time '{Shown}' is beyond 292 years.");
        return (long)Math.Round(value * _factor * 1_000_000_000m);
    }

    /// <summary>A whole number.</summary>
    public long Integer() => OptionalInteger() ?? throw Error("a whole number is missing.");

    /// <summary>A whole number; null for an empty field.</summary>
    public long? OptionalInteger()
    {
        ReadOnlySpan<byte> text = _table.Bytes(_column);
        if (text.IsEmpty)
            return null;
        return DecimalText.TryInteger(text, out long value)
            ? value
            : throw _table.Error(_column, $"'{Shown}' is not a whole number.");
    }

    public CsvInputException Error(string reason) => _table.Error(_column, reason);

    private static decimal FactorOf(CsvTable table, int column, ColumnChoice choice, Quantity quantity)
    {
        if (quantity == Quantity.Count)
            return 1;
        string? unit = choice.Unit ?? table.Headers[column].Unit;
        if (unit is null)
            throw table.AskForColumn(column, $"the header states no unit; give one of {Units.Of(quantity)}.");
        return Units.Factor(unit, quantity) ?? throw table.Error(column, $"'{unit}' is no unit of {quantity.ToString().ToLowerInvariant()}; it can be {Units.Of(quantity)}.");
    }

    /// <summary>n where the number is 10^n and n is not negative; null else.</summary>
    private static int? PowerOfTen(decimal number)
    {
        int power = 0;
        for (; number > 1 && number % 10 == 0; number /= 10)
            power++;
        return number == 1 ? power : null;
    }

    private string Shown => CsvTable.Short(_table.Text(_column));
}
