namespace AgNw.FrontEnd.Parts;

/// <summary>A datasheet's figure with its limits, in the unit that parts.yaml gives. As YAML has it.</summary>
internal sealed class Figure
{
    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    public double? Min { get; set; }

    public double? Typical { get; set; }

    public double? Max { get; set; }

    public string Source { get; set; } = "";

    /// <summary>seen, memory or assumed: see the head of parts.yaml.</summary>
    public string Status { get; set; } = "";

    /// <summary>The value in the SI unit; a missing bound is the nearest that is given.</summary>
    public double At(Bound bound)
    {
        double? value = bound switch
        {
            Bound.Least => Min ?? Typical ?? Max,
            Bound.Largest => Max ?? Typical ?? Min,
            _ => Typical ?? (Min is { } min && Max is { } max ? (min + max) / 2 : Max ?? Min),
        };
        return (value ?? throw new FormatException($"figure '{Name}' has neither min, typical nor max")) * Units.Factor(Unit);
    }
}
