namespace AgNw.Timeline.Smu;

/// <summary>The board's own V at a moment that the host knows within an interval (a poll between two readings of the board's clock).</summary>
/// <param name="FromTick">Not sampled before this tick.</param>
/// <param name="ToTick">Not sampled after this tick.</param>
/// <param name="VoltageVolt">V, in volt.</param>
public readonly record struct VoltageObservation(long FromTick, long ToTick, double VoltageVolt);
