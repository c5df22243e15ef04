using System.Text;

namespace AgNw.Board.Schematic.Expressions;

/// <summary>Writes an S-expression, one list a line, indented by tabs as KiCad does; a list without lists in it stands on one line.</summary>
public static class NodeWriter
{
    public static string Write(Node node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Write(Node node, int depth, StringBuilder text)
    {
        if (!node.IsList)
        {
            text.Append(node.Quoted ? Quote(node.Atom!) : node.Atom);
            return;
        }

        text.Append('(');
        var broken = false;
        for (var i = 0; i < node.Items.Count; i++)
        {
            var item = node.Items[i];
            if (item.IsList && item.Items.Count > 0)
            {
                text.Append('\n').Append('\t', depth + 1);
                broken = true;
            }
            else if (i > 0)
            {
                text.Append(' ');
            }

            Write(item, depth + 1, text);
        }

        if (broken)
            text.Append('\n').Append('\t', depth);
        text.Append(')');
    }

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
