using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace AgNw.Timeline.Reports;

/// <summary>Builds HTML. Whatever is given as text is escaped; only names of elements and classes, which are ours, are not.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _text = new();

    /// <summary>Opens an element.</summary>
    public HtmlText Open(string element, string? css = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(element);
        if (css is not null)
            _text.Append(" class=\"").Append(css).Append('"');
        foreach ((string name, string value) in attributes)
            _text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        _text.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlText Close(string element)
    {
        _text.Append("</").Append(element).Append(">\n");
        return this;
    }

    /// <summary>Adds text.</summary>
    public HtmlText Text(string text)
    {
        _text.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>Adds an element with text in it.</summary>
    public HtmlText Element(string element, string text, string? css = null) => Open(element, css).Text(text).Close(element);

    /// <summary>Adds what is HTML already.</summary>
    public HtmlText Add(HtmlText html)
    {
        _text.Append(html._text);
        return this;
    }

    /// <summary>Adds a table; cells are text. Columns whose header begins with a blank are numbers.</summary>
    public HtmlText Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows, string caption)
    {
        Open("div", "scroll", ("tabindex", "0"), ("role", "region"), ("aria-label", caption)).Open("table").Element("caption", caption, "hidden").Open("thead").Open("tr");
        foreach (string column in header)
            Open("th", IsNumber(column) ? "number" : null, ("scope", "col")).Text(column.Trim()).Close("th");
        Close("tr").Close("thead").Open("tbody");
        foreach (IReadOnlyList<string> row in rows)
        {
            Open("tr");
            for (int i = 0; i < row.Count; i++)
                Element("td", row[i], IsNumber(header[i]) ? "number" : null);
            Close("tr");
        }

        return Close("tbody").Close("table").Close("div");
    }

    /// <summary>A name as words: frontEnd, Front end.</summary>
    public static string Words(string name)
    {
        string words = string.Concat(name.Select(static c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
        return words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }

    public override string ToString() => _text.ToString();

    private static bool IsNumber(string column) => column.StartsWith(' ');
}
