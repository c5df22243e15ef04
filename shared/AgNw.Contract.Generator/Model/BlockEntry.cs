namespace AgNw.Contract.Generator.Model;

/// <summary>A binary block of the protocol: how many items at most, and the fields before and after them.</summary>
public sealed record BlockEntry(long Max, string Header, string Trailer);
