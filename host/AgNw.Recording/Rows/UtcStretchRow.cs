namespace AgNw.Recording.Rows;

/// <summary>The host's UTC of a stretch of the board's time: a row of utc_stretches in run.db.</summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="FromTick">first exchange of clocks</param>
/// <param name="ToTick">last exchange</param>
/// <param name="StartUtcNanoseconds">host's UTC at the first, ns since 1970</param>
/// <param name="NanosecondsPerTick">rate of the host's clock</param>
/// <param name="UncertaintySeconds">holds the host's time within the stretch, s</param>
public readonly record struct UtcStretchRow(
    uint Boot, long FromTick, long ToTick, long StartUtcNanoseconds, double NanosecondsPerTick, double UncertaintySeconds);
