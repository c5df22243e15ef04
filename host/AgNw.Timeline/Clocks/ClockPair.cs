namespace AgNw.Timeline.Clocks;

/// <summary>One moment seen by both clocks.</summary>
/// <param name="OtherNanoseconds">Stamp of the other clock, in ns since any origin that this clock keeps.</param>
/// <param name="BoardTick">Tick of the board's clock at the same moment.</param>
public readonly record struct ClockPair(long OtherNanoseconds, long BoardTick);
