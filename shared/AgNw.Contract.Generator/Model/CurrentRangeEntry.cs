namespace AgNw.Contract.Generator.Model;

/// <summary>A current range; its place in the list is its code.</summary>
public sealed record CurrentRangeEntry(string Name, long FullScalePicoampere, string Text, int Line);
