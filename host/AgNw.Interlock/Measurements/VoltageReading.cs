namespace AgNw.Interlock.Measurements;

/// <summary>The board's own V, asked for between two readings of the board's clock: it was sampled between them.</summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="FromTicks">not sampled before this tick, extended, but for the time of one sample</param>
/// <param name="ToTicks">not sampled after this tick</param>
/// <param name="Volt">V at the device's side of the line, by the calibration in effect</param>
public readonly record struct VoltageReading(uint Boot, long FromTicks, long ToTicks, double Volt);
