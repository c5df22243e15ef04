namespace AgNw.Timeline.Analysis.Points;

/// <summary>A named point on the I-V of a break.</summary>
/// <param name="Name">A: onset of thinning; B: last before the break; C: first after it.</param>
/// <param name="Tick">Board tick.</param>
/// <param name="VoltageVolt">Voltage, V, signed.</param>
/// <param name="CurrentAmpere">Current, A, signed.</param>
/// <param name="Source"><c>capture</c> or <c>smu</c>: which instrument V and I are of.</param>
/// <param name="Frame">What the camera saw.</param>
public sealed record IvPoint(char Name, long Tick, double VoltageVolt, double CurrentAmpere, string Source, PointFrame Frame)
{
    /// <summary>Source of a point from the capture.</summary>
    public const string Capture = "capture";

    /// <summary>Source of a point from a reading.</summary>
    public const string Smu = "smu";
}
