namespace AgNw.Contract.Generator.Model;

/// <summary>A field of the event record: offset in bytes, width in bits.</summary>
public sealed record RecordFieldEntry(string Name, int Offset, int Bits, string Text, int Line);
