namespace AgNw.Board.Schematic.Expressions;

/// <summary>
/// One S-expression, as KiCad's files are made of: a word, a quoted text or a list. Immutable; words and texts of equal characters differ.
/// </summary>
public sealed record Node
{
    private Node(string? atom, bool quoted, IReadOnlyList<Node> items)
    {
        Atom = atom;
        Quoted = quoted;
        Items = items;
    }

    /// <summary>The word or text; null for a list.</summary>
    public string? Atom { get; }

    public bool Quoted { get; }

    /// <summary>The items of a list, its head included; empty for a word or text.</summary>
    public IReadOnlyList<Node> Items { get; }

    public bool IsList => Atom is null;

    /// <summary>The first word of a list; empty where there is none.</summary>
    public string Head => IsList && Items.Count > 0 ? Items[0].Atom ?? "" : "";

    public static Node Word(string word) => new(word, false, []);

    public static Node Text(string text) => new(text, true, []);

    public static Node List(IEnumerable<Node> items) => new(null, false, [.. items]);

    /// <summary>A list of a head and its items: a string becomes a text, a number a word.</summary>
    public static Node Of(string head, params object[] items) =>
        List([Word(head), .. items.Select(item => item switch
        {
            Node node => node,
            string text => Text(text),
            int number => Word(Lengths.Text(number)),
            decimal number => Word(Lengths.Text(number)),
            _ => throw new ArgumentException($"no S-expression: {item}", nameof(items)),
        })]);

    /// <summary>A list of a head and words.</summary>
    public static Node Words(string head, params string[] words) => List([Word(head), .. words.Select(Word)]);

    public IEnumerable<Node> All(string head) => Items.Where(item => item.Head == head);

    public Node? Find(string head) => Items.FirstOrDefault(item => item.Head == head);

    /// <summary>The atom at a place of a list; empty where there is none.</summary>
    public string At(int index) => index < Items.Count ? Items[index].Atom ?? "" : "";

    /// <summary>The first item of the list with this head; empty where there is none.</summary>
    public string Value(string head) => Find(head)?.At(1) ?? "";
}
