namespace AgNw.Recording.Rows;

/// <summary>One reading of the source-measure unit: a row of smu.csv, in the order of the unit's buffer.</summary>
/// <param name="Index">number in the unit's buffer, from 1</param>
/// <param name="TimeNanoseconds">the unit's own stamp, ns since its own origin (its clock, not the board's)</param>
/// <param name="SourceVolt">source value at the reading, V; NaN where the unit did not say</param>
/// <param name="VoltageVolt">measured voltage, V; NaN where it was not measured</param>
/// <param name="CurrentAmpere">measured current, A</param>
/// <param name="BoardTick">board tick of the reading where it is known without a fit (a stamped trigger pulse), else null</param>
public readonly record struct ReadingRow(
    long Index, long TimeNanoseconds, double SourceVolt, double VoltageVolt, double CurrentAmpere, long? BoardTick = null);
