using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Symbols;

/// <summary>
/// Symbols of KiCad's installed library, read when asked for. A symbol that extends another is given whole, as KiCad embeds it.
/// </summary>
public sealed class KiCadLibrary(string folder)
{
    private readonly Dictionary<string, Dictionary<string, Node>> _libraries = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">There is no such library or symbol, or its file is damaged.</exception>
    public Symbol Find(string identifier)
    {
        var (library, name) = identifier.Split(':') is [var l, var n] ? (l, n) : throw new FormatException($"'{identifier}' is no 'library:symbol'");
        return new Symbol(identifier, Whole(Load(library), identifier, name));
    }

    private static Node Whole(Dictionary<string, Node> symbols, string identifier, string name)
    {
        if (!symbols.TryGetValue(name, out var symbol))
            throw new FormatException($"KiCad's library has no symbol '{identifier}'");
        if (symbol.Find("extends") is not { } extends)
            return symbol;
        var parent = Whole(symbols, identifier, extends.At(1));
        var own = symbol.All("property").ToDictionary(property => property.At(1), StringComparer.Ordinal);
        var items = parent.Items.Select(item => item.Head switch
        {
            "property" when own.Remove(item.At(1), out var mine) => mine,
            "symbol" => Node.List([item.Items[0], Node.Text(name + item.At(1)[parent.At(1).Length..]), .. item.Items.Skip(2)]),
            _ => item,
        }).ToList();
        items[1] = Node.Text(name);
        items.InsertRange(items.FindLastIndex(item => item.Head == "property") + 1, own.Values);
        return Node.List(items);
    }

    private Dictionary<string, Node> Load(string library)
    {
        if (_libraries.TryGetValue(library, out var symbols))
            return symbols;
        var path = Path.Combine(folder, $"{library}.kicad_sym");
        if (!File.Exists(path))
            throw new FormatException($"KiCad's symbol library {path} is not installed");
        symbols = NodeReader.Read(File.ReadAllText(path)).All("symbol").ToDictionary(symbol => symbol.At(1), StringComparer.Ordinal);
        _libraries.Add(library, symbols);
        return symbols;
    }
}
