using AgNw.Contract;

namespace AgNw.Timeline.Reports;

/// <summary>Which figures of the front end a trip asks for.</summary>
/// <param name="Detector">what tripped first; null if nothing did</param>
/// <param name="CurrentRange">of the live profile, for example <c>20 mA</c>; null if it is not known</param>
/// <param name="Direct">true for the direct path, false for the filtered one</param>
public sealed record FrontEndCase(Cause? Detector, string? CurrentRange, bool Direct);
