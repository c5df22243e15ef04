namespace AgNw.Contract.Generator.Model;

/// <summary>An error of the SCPI queue; <see cref="EsrBit"/> is -1 for none.</summary>
public sealed record ErrorEntry(int Number, string Name, string Esr, int EsrBit, string Text, string Hint, int Line);
