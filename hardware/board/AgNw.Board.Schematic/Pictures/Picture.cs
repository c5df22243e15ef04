using System.Globalization;
using System.Text.RegularExpressions;

namespace AgNw.Board.Schematic.Pictures;

/// <summary>
/// Makes KiCad's SVG of a sheet fit to be kept: no date, texts as texts instead of as strokes (KiCad writes both), no digits that nobody
/// sees. What is drawn stays the same.
/// </summary>
public static partial class Picture
{
    public static string Clean(string svg)
    {
        var text = Strokes().Replace(svg.ReplaceLineEndings("\n"), "");
        text = Title().Replace(text, "");
        text = ShowTexts(text);
        text = Numbers().Replace(text, match => decimal.Parse(match.ValueSpan, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture));
        text = Opaque().Replace(text, "");
        text = Space().Replace(text, " ").Replace("> <", "><", StringComparison.Ordinal);
        for (var before = ""; before != text;)
        {
            before = text;
            text = EmptyGroup().Replace(text, "");
        }

        return text.Replace("</g><g", "</g>\n<g", StringComparison.Ordinal).Replace("<g ", $"{Paper}\n<g ", 1) + "\n";
    }

    // KiCad hides its texts behind their strokes; without these they take the strokes' colour, which is that of their group.
    private static string ShowTexts(string svg)
    {
        var colour = "";
        return GroupOrText().Replace(svg, match =>
        {
            if (match.Groups["colour"].Success)
                colour = match.Groups["colour"].Value;
            return match.Groups["text"].Success ? $"fill=\"{colour}\" stroke=\"none\" font-family=\"sans-serif\">" : match.Value;
        });
    }

    private static string Replace(this string text, string old, string replacement, int times)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 || times < 1 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }

    private const string Paper = """<rect width="100%" height="100%" fill="#ffffff"/>""";

    [GeneratedRegex("""<g class="stroked-text">.*?</g>""", RegexOptions.Singleline)]
    private static partial Regex Strokes();

    [GeneratedRegex("<title>.*?</title>|<desc>.*?</desc>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("""<g style="[^"]*?stroke:(?<colour>#[0-9A-Fa-f]{6})|(?<text>opacity="0" stroke-opacity="0">)""")]
    private static partial Regex GroupOrText();

    [GeneratedRegex(@"-?\d+\.\d{3,}")]
    private static partial Regex Numbers();

    [GeneratedRegex("(?:fill|stroke)-opacity:1(?:\\.0+)?;")]
    private static partial Regex Opaque();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("<g[^>]*></g>")]
    private static partial Regex EmptyGroup();
}
