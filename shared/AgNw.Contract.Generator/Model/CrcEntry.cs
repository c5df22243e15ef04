namespace AgNw.Contract.Generator.Model;

/// <summary>Parameters of one CRC, as in the Rocksoft model.</summary>
public sealed record CrcEntry(string Name, int Width, long Polynomial, long Initial, bool Reflected, long FinalXor, string Text, int Line);
