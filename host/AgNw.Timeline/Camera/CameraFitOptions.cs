using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>What is known of the camera before its frames are assigned.</summary>
public sealed record CameraFitOptions
{
    /// <summary>The camera's clock and its files' resolution.</summary>
    public ClockFitOptions Clock { get; init; } = new(1e-3);

    /// <summary>Share of exposures that become no file.</summary>
    public double DroppedShare { get; init; } = 0.01;

    /// <summary>A moment seen by both clocks through the host, if there is one.</summary>
    public ClockPair? HostCoincidence { get; init; }

    /// <summary>Standard uncertainty of that coincidence, s.</summary>
    public double HostCoincidenceSigmaSeconds { get; init; } = 1;

    /// <summary>True if the coincidence may decide between alignments with the strobes; false if it is not trusted that far and only places
    /// frames that nothing else does.</summary>
    public bool HostCoincidenceAligns { get; init; } = true;

    /// <summary>Systematic limit of an exposure against its strobe (shutter lag, read-out), s; added to every uncertainty.</summary>
    public double ExposureLagSeconds { get; init; }

    /// <summary>A frame whose strobe is less probable than this is flagged.</summary>
    public double SureFrom { get; init; } = 0.99;
}
