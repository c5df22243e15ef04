using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgNw.Timeline.Exports;

/// <summary>
/// Lines of a table and of a log as DENSsolutions Impulse writes them and as HyperSpy's reader takes them: fields without quotation, a number that is not known
/// as <c>nan</c>, and a real number always with a point or an exponent, so that a column keeps its type where all of its values happen to be whole.
/// </summary>
internal static class ImpulseLine
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("-0123456789");

    public static void AddReal(StringBuilder line, double value)
    {
        string text = double.IsNaN(value) ? "nan" : value.ToString("R", CultureInfo.InvariantCulture);
        line.Append(',').Append(text);
        if (text.AsSpan().IndexOfAnyExcept(Digits) < 0)
            line.Append(".0");
    }

    /// <summary>Text of one field: the reader of the log knows no quotation and ends a field at a comma.</summary>
    public static string Field(string? text) =>
        string.Concat((text ?? string.Empty).Select(static c => c == ',' ? ';' : char.IsControl(c) || c == '"' ? ' ' : c)).Trim();
}
