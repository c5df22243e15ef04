using System.Text;

namespace AgNw.Board.Schematic.Expressions;

/// <summary>Writes an S-expression, indented by tabs; a list that is short enough stands on one line.</summary>
public static class NodeWriter
{
    private const int LineLength = 110;

    public static string Write(Node node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(Node node, int depth, StringBuilder text)
    {
        var line = OnOneLine(node);
        if (!node.IsList || line.Length <= LineLength)
        {
            text.Append(line);
            return;
        }

        text.Append('(');
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (node.Items[i].IsList)
                text.Append('\n').Append('\t', depth + 1);
            else if (i > 0)
                text.Append(' ');
            Write(node.Items[i], depth + 1, text);
        }

        text.Append('\n').Append('\t', depth).Append(')');
    }

    private static string OnOneLine(Node node) => !node.IsList
        ? node.Quoted ? Quote(node.Atom!) : node.Atom!
        : $"({string.Join(' ', node.Items.Select(OnOneLine))})";

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
