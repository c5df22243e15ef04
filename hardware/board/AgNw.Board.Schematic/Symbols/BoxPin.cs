namespace AgNw.Board.Schematic.Symbols;

/// <summary>A pin of a box: its numbers (several are drawn as one and joined), its name and KiCad's electrical type; a gap has no number.</summary>
public sealed record BoxPin(IReadOnlyList<string> Numbers, string Name, string Type)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["in"] = "input", ["out"] = "output", ["both"] = "bidirectional", ["tri"] = "tri_state", ["passive"] = "passive",
        ["power"] = "power_in", ["supply"] = "power_out", ["open"] = "open_collector", ["nc"] = "no_connect", ["free"] = "free",
    };

    public bool IsGap => Numbers.Count == 0;

    /// <summary>Reads "3 INA in", "2,8 GND power" or "-" (a gap); null where it is neither.</summary>
    public static BoxPin? Read(string text)
    {
        if (text == "-")
            return new BoxPin([], "", "");
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var numbers, var name, var word] && Types.TryGetValue(word, out var type)
            ? new BoxPin(numbers.Split(','), name, type)
            : null;
    }
}
