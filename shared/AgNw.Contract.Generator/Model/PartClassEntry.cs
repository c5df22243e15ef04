namespace AgNw.Contract.Generator.Model;

/// <summary>A kind of part.</summary>
/// <param name="Fit">failures in 10^9 h of one part, before the quality factor</param>
/// <param name="Quality">factor for the screening that the part has had, 1 or more</param>
public sealed record PartClassEntry(string Name, decimal Fit, decimal Quality, string Text, int Line);
