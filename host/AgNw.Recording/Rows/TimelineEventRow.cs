namespace AgNw.Recording.Rows;

/// <summary>
/// One event with its frame and its reading: a row of timeline_events.csv, ascending in board time. Strobes and trigger pulses are frames and
/// readings themselves and have no row.
/// </summary>
/// <param name="Boot">power-up of the record</param>
/// <param name="Sequence">its extended sequence: with the boot its name in events.csv</param>
/// <param name="BoardTick">its stamp</param>
/// <param name="Event">kind, with its cause or state</param>
/// <param name="State">name of the interlock's state after it</param>
/// <param name="Camera">the camera that exposed then; empty if none did</param>
/// <param name="Frame">the frame exposed then; null if none was</param>
/// <param name="FrameDoubtful">an exposure's edge is nearer than its uncertainty, or the frame may belong to another exposure</param>
/// <param name="Smu">the first source of readings; empty before its first reading</param>
/// <param name="Reading">its last reading at or before the event; null before the first</param>
/// <param name="ReadingDoubtful">a reading lies within its uncertainty of the event: it may be the last one or the next</param>
/// <param name="ReadingAgeSeconds">time from that reading to the event, s; NaN without one</param>
/// <param name="VoltageVolt">voltage of that reading, V</param>
/// <param name="CurrentAmpere">current of that reading, A</param>
public readonly record struct TimelineEventRow(
    uint Boot,
    long Sequence,
    long BoardTick,
    string Event,
    string State,
    string Camera,
    long? Frame,
    bool FrameDoubtful,
    string Smu,
    long? Reading,
    bool ReadingDoubtful,
    double ReadingAgeSeconds,
    double VoltageVolt,
    double CurrentAmpere);
