namespace AgNw.Recording.Rows;

/// <summary>One sample pair of the capture around the trip: a row of waveform.csv, ascending in time.</summary>
/// <param name="BoardTick">board tick at which the pair was sampled</param>
/// <param name="TimeSeconds">time from the trip, s; negative before it</param>
/// <param name="CurrentAmpere">current, A, signed</param>
/// <param name="VoltageVolt">voltage at the device, V, signed</param>
public readonly record struct WaveformRow(long BoardTick, double TimeSeconds, double CurrentAmpere, double VoltageVolt);
