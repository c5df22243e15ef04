using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Symbols;

/// <summary>How texts are drawn.</summary>
public static class Style
{
    /// <param name="size">height, mm</param>
    /// <param name="justify">KiCad's words: left, right, top, bottom; centred where absent</param>
    public static Node Effects(decimal size = 1.27m, bool bold = false, bool hidden = false, params string[] justify)
    {
        var font = new List<Node> { Node.Word("font"), Node.Of("size", size, size) };
        if (bold)
            font.Add(Node.Words("bold", "yes"));
        var items = new List<Node> { Node.Word("effects"), Node.List(font) };
        if (justify.Length > 0)
            items.Add(Node.Words("justify", justify));
        if (hidden)
            items.Add(Node.Words("hide", "yes"));
        return Node.List(items);
    }
}
