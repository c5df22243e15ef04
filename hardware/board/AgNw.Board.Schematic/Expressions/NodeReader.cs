using System.Text;

namespace AgNw.Board.Schematic.Expressions;

/// <summary>Reads one S-expression of a KiCad file. Anything that is none is a FormatException that says where.</summary>
public sealed class NodeReader(string text)
{
    private int _at;

    public static Node Read(string text)
    {
        var reader = new NodeReader(text);
        var node = reader.Next();
        reader.SkipSpace();
        return reader._at == text.Length ? node : throw reader.Wrong("text after the end");
    }

    private Node Next()
    {
        SkipSpace();
        if (_at >= text.Length)
            throw Wrong("the file ends within an expression");
        if (text[_at] == '"')
            return Node.Text(Quoted());
        if (text[_at] != '(')
            return Node.Word(Word());
        _at++;
        var items = new List<Node>();
        for (SkipSpace(); _at < text.Length && text[_at] != ')'; SkipSpace())
            items.Add(Next());
        if (_at >= text.Length)
            throw Wrong("a list is not closed");
        _at++;
        return Node.List(items);
    }

    private string Word()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('(' or ')' or '"'))
            _at++;
        return _at > start ? text[start.._at] : throw Wrong($"'{text[_at]}' is out of place");
    }

    private string Quoted()
    {
        var read = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] != '"'; _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length)
                read.Append(text[++_at] switch { 'n' => '\n', 't' => '\t', var c => c });
            else
                read.Append(text[_at]);
        }

        if (_at >= text.Length)
            throw Wrong("a text is not closed");
        _at++;
        return read.ToString();
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
    }

    private FormatException Wrong(string what) => new($"line {text.AsSpan(0, _at).Count('\n') + 1}: {what}");
}
