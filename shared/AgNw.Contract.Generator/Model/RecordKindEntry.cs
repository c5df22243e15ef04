namespace AgNw.Contract.Generator.Model;

/// <summary>A kind of event record; its place in the list is the encoder's priority.</summary>
public sealed record RecordKindEntry(string Name, long Code, bool Reserved, string Stamp, string Value, string Text, int Line);
