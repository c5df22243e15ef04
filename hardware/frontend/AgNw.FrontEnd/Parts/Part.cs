namespace AgNw.FrontEnd.Parts;

/// <summary>A part with its figures. As YAML has it; the fields that only schematic and BOM use are not read here.</summary>
internal sealed class Part
{
    public string Name { get; set; } = "";

    public string Text { get; set; } = "";

    public string Maker { get; set; } = "";

    public string PartNumber { get; set; } = "";

    public List<Figure> Figures { get; set; } = [];

    /// <exception cref="KeyNotFoundException">the part has no such figure</exception>
    public double At(string figure, Bound bound = Bound.Typical) =>
        (Figures.FirstOrDefault(entry => entry.Name == figure)
            ?? throw new KeyNotFoundException($"parts.yaml: the part '{Name}' has no figure '{figure}'")).At(bound);
}
