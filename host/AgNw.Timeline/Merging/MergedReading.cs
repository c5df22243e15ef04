using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>A reading with what was going on at its time.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Frame">Number of the frame exposed then; null if none was.</param>
/// <param name="State">State then; null before the first known one.</param>
/// <param name="LastEvent">Last event at or before; null if there was none.</param>
/// <param name="Doubt">What of it is in doubt.</param>
/// <param name="Camera">Number of the frame's camera, from 0; the first that exposed then. Says nothing without a frame.</param>
public readonly record struct MergedReading(
    TimedReading Reading, long? Frame, StateChange? State, BoardEvent? LastEvent, MergeDoubt Doubt, int Camera = 0);
