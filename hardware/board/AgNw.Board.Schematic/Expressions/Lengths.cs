using System.Globalization;

namespace AgNw.Board.Schematic.Expressions;

/// <summary>Millimetres as KiCad writes them: no trailing zeros, at most four decimals.</summary>
public static class Lengths
{
    public static string Text(decimal millimetres) => millimetres.ToString("0.####", CultureInfo.InvariantCulture);

    public static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
