using System.Globalization;
using System.Text.RegularExpressions;

namespace AgNw.FrontEnd.Simulation;

/// <summary>Reads the measures out of what ngspice prints; it ends with 0 though one failed, so every key is looked for.</summary>
internal static partial class MeasureParser
{
    /// <exception cref="FormatException">a measure is missing or no number: names the deck and the keys</exception>
    public static Dictionary<string, double> Parse(Deck deck, string output)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Match match in Line().Matches(output))
        {
            if (double.TryParse(match.Groups[2].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value))
                values[match.Groups[1].Value] = value;
        }

        string[] missing = [.. deck.Measures.Select(static measure => measure.Key).Where(key => !values.ContainsKey(key))];
        if (missing.Length == 0)
            return values;
        string[] complaints = [.. output.Split('\n').Where(static line => line.Contains("rror", StringComparison.Ordinal)).Take(4)];
        throw new FormatException($"deck {deck.Name}: ngspice gave no {string.Join(", ", missing)}. {string.Join(" | ", complaints)}");
    }

    [GeneratedRegex(@"^([a-z_0-9]+)\s*=\s*([-+0-9.eE]+|nan|inf)\b", RegexOptions.Multiline)]
    private static partial Regex Line();
}
