namespace AgNw.Recording.Rows;

/// <summary>One reading in its place: a row of timeline.csv, ascending in board time.</summary>
/// <param name="BoardTick">board tick of the reading</param>
/// <param name="UncertaintySeconds">half-width that holds the true time in at least 95 % of the cases, s</param>
/// <param name="Reading">number of the reading in its source</param>
/// <param name="VoltageVolt">measured voltage, V</param>
/// <param name="CurrentAmpere">measured current, A</param>
/// <param name="Frame">number of the frame exposed then; null between exposures</param>
/// <param name="FrameDoubtful">the nearest edge of the exposure is closer than the uncertainty</param>
/// <param name="State">name of the interlock's state then; empty before the first record</param>
/// <param name="BeamBlanked">the beam was blanked then; null before the first record</param>
/// <param name="LastEvent">kind of the last event at or before the reading, with its cause or state; empty before the first</param>
/// <param name="LastEventSequence">its extended sequence; null before the first</param>
/// <param name="LastEventTick">its board tick; null before the first</param>
/// <param name="StateDoubtful">state or blanking changed within the uncertainty</param>
/// <param name="EventDoubtful">an event lies within the uncertainty: it may be the last one or the next</param>
/// <param name="Smu">the source of the reading, see <see cref="SourceNames"/></param>
/// <param name="Camera">the camera of the frame; empty between exposures. Where several expose at once, the first of them</param>
public readonly record struct TimelineRow(
    long BoardTick,
    double UncertaintySeconds,
    long Reading,
    double VoltageVolt,
    double CurrentAmpere,
    long? Frame,
    bool FrameDoubtful,
    string State,
    bool? BeamBlanked,
    string LastEvent,
    long? LastEventSequence,
    long? LastEventTick,
    bool StateDoubtful = false,
    bool EventDoubtful = false,
    string Smu = "smu",
    string Camera = "");
