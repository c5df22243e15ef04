namespace AgNw.Recording.Manifest;

/// <summary>What only the operator knows of a run.</summary>
public sealed record RunContext
{
    public string? Operator { get; init; }

    public string? Specimen { get; init; }

    public string? Microscope { get; init; }

    public string? Holder { get; init; }

    /// <summary>As displayed by the microscope.</summary>
    public double? Magnification { get; init; }

    /// <summary>Electrons per nm² and second at the specimen while the beam is on; what a frame's dose is reckoned with.</summary>
    public double? DoseRatePerSquareNanometreSecond { get; init; }
}
