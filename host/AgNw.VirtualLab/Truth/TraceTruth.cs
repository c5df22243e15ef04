namespace AgNw.VirtualLab.Truth;

/// <summary>Which record was played and how.</summary>
/// <param name="File">its file</param>
/// <param name="StartTick">tick of the record's time 0</param>
/// <param name="VoltageDivisor">the record's voltage over that at the board</param>
public sealed record TraceTruth(string File, long StartTick, double VoltageDivisor);
