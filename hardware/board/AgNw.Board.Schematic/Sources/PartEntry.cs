namespace AgNw.Board.Schematic.Sources;

/// <summary>A part as it is bought: one row of the bill of materials.</summary>
/// <param name="WithoutPower">what it does without power, as far as safety is concerned</param>
/// <param name="Footprint">empty where how it is drawn says it</param>
/// <param name="Quantity">as its list has it; null where the sheets alone say so</param>
public sealed record PartEntry(
    string Name, string Kind, string Value, string Maker, string PartNumber, string Second, string Package, string Reason, string WithoutPower,
    string Footprint, int? Quantity, string File, int Line);
