namespace AgNw.Contract.Generator.Model;

/// <summary>One request of the SPI link.</summary>
public sealed record OpcodeEntry(string Name, long Code, string Arguments, string Reply, string Text, int Line);
