namespace AgNw.VirtualLab.Traces;

/// <summary>One channel in one row of an electrical record.</summary>
/// <param name="CurrentAmpere">A</param>
/// <param name="VoltageVolt">V</param>
/// <param name="ResistanceOhm">as the file gives it, ohm; NaN where it gives none</param>
public readonly record struct ChannelSample(double CurrentAmpere, double VoltageVolt, double ResistanceOhm);
