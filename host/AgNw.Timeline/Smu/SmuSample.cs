namespace AgNw.Timeline.Smu;

/// <summary>A reading of the SMU on its own clock.</summary>
/// <param name="Nanoseconds">Stamp, ns since the SMU's own origin; ascending.</param>
/// <param name="VoltageVolt">Voltage at the SMU, measured or set, V.</param>
/// <param name="CurrentAmpere">Current, A.</param>
public readonly record struct SmuSample(long Nanoseconds, double VoltageVolt, double CurrentAmpere);
