namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>One reading as the SMU's buffer holds it.</summary>
/// <param name="Index">counts from 0 without gaps</param>
/// <param name="StampMicroseconds">the SMU's clock when the integration began, whole us</param>
/// <param name="VoltageVolt">mean of the SMU's own output voltage over the integration, with noise, V</param>
/// <param name="CurrentAmpere">mean current, with noise, A</param>
public readonly record struct SmuReading(long Index, long StampMicroseconds, double VoltageVolt, double CurrentAmpere);
