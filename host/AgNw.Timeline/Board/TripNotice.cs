using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>A trip of the interlock.</summary>
/// <param name="Tick">Stamp of the first cause: when its condition began, by the rules of its detector.</param>
/// <param name="Sequence">Sequence of the TRIP record.</param>
/// <param name="FirstCause">The cause that came first.</param>
/// <param name="Causes">Mask of all causes at that edge.</param>
/// <param name="CurrentCode">Last I code before the decision.</param>
/// <param name="VoltageCode">V code of the same sample; null if its record is missing.</param>
/// <param name="SampleTick">Tick of that sample; null likewise.</param>
public sealed record TripNotice(
    long Tick, long Sequence, Cause FirstCause, ushort Causes, short CurrentCode, short? VoltageCode, long? SampleTick);
