namespace AgNw.Contract.Generator.Model;

/// <summary>A line of the OUTPUTS levels; <see cref="Safe"/> is null for a read-back.</summary>
public sealed record OutputEntry(string Name, long Bit, int? Safe, string Text, int Line);
