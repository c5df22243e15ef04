using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>From this tick on the interlock was in this state.</summary>
/// <param name="Tick">Tick of the change; the first entry of a log carries the log's first tick.</param>
/// <param name="State">State from here on.</param>
/// <param name="Mode">Live mode.</param>
/// <param name="Blanked">True if the beam is blanked from here on.</param>
public readonly record struct StateChange(long Tick, TripState State, TripMode Mode, bool Blanked);
