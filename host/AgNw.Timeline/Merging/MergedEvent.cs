using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>An event with its frame and its reading.</summary>
/// <param name="Event">The event; its stamp is exact.</param>
/// <param name="Frame">Number of the frame exposed then; null if none was.</param>
/// <param name="Camera">Number of the frame's camera, from 0. Says nothing without a frame.</param>
/// <param name="FrameDoubtful">An exposure's edge is nearer than its uncertainty, or the frame may belong to another exposure.</param>
/// <param name="Reading">The last reading at or before it; null before the first.</param>
/// <param name="ReadingDoubtful">A reading lies within its uncertainty of the event.</param>
public readonly record struct MergedEvent(
    BoardEvent Event, long? Frame, int Camera, bool FrameDoubtful, TimedReading? Reading, bool ReadingDoubtful);
