namespace AgNw.FrontEnd.Parts;

/// <summary>The sense resistor of a range. As YAML has it.</summary>
internal sealed class Shunt
{
    /// <summary>Name of the range in the trip core's contract.</summary>
    public string Range { get; set; } = "";

    public double Ohm { get; set; }

    /// <summary>The part that selects it; "none" for the one that is always connected.</summary>
    public string Switch { get; set; } = "";

    /// <summary>Sensed at its top through a switch of its own, without the selecting switch.</summary>
    public bool Kelvin { get; set; }

    public string Maker { get; set; } = "";

    public string PartNumber { get; set; } = "";

    public string Type { get; set; } = "";
}
