namespace AgNw.Timeline.Merging;

/// <summary>A reading of a SMU placed on the board's clock.</summary>
/// <param name="Index">Number of the reading in its source.</param>
/// <param name="Tick">Board tick.</param>
/// <param name="UncertaintySeconds">Uncertainty of the tick, s.</param>
/// <param name="VoltageVolt">Measured voltage, V; NaN if it was not measured.</param>
/// <param name="CurrentAmpere">Measured current, A; NaN likewise.</param>
/// <param name="Source">Number of its source, from 0.</param>
public readonly record struct TimedReading(
    long Index, long Tick, double UncertaintySeconds, double VoltageVolt, double CurrentAmpere, int Source = 0);
