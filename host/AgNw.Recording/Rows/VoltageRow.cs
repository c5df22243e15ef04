namespace AgNw.Recording.Rows;

/// <summary>The board's own V at a moment: a row of voltages.csv. What it was between two rows is not known, but that it moved little.</summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="FromTick">not sampled before this tick, extended beyond 48 bits</param>
/// <param name="ToTick">not sampled after this tick</param>
/// <param name="Volt">V, volt</param>
public readonly record struct VoltageRow(uint Boot, long FromTick, long ToTick, double Volt);
