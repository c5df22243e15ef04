namespace AgNw.FrontEnd.Parts;

/// <summary>One value of our own choice, or of the surroundings. As YAML has it.</summary>
internal sealed class Quantity
{
    public double Value { get; set; }

    public string Unit { get; set; } = "";

    public string Text { get; set; } = "";

    public string Source { get; set; } = "";

    public string Status { get; set; } = "";

    /// <summary>In the SI unit.</summary>
    public double Si => Value * Units.Factor(Unit);
}
