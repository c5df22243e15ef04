namespace AgNw.Board.Schematic.Symbols;

/// <summary>
/// A pin of a symbol: where its wire begins, in mm from the symbol's origin with y upwards, and the direction from there into the body
/// (degrees counter-clockwise, 0 = body to the right).
/// </summary>
public sealed record SymbolPin(string Number, string Name, string Type, decimal X, decimal Y, int Angle, int Unit, bool Hidden)
{
    /// <summary>The name without KiCad's overbar.</summary>
    public string PlainName => Name.Replace("~{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    public bool IsUnconnected => Type == "no_connect";
}
