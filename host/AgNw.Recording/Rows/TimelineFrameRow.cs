namespace AgNw.Recording.Rows;

/// <summary>
/// One frame with what happened over its own exposure: a row of timeline_frames.csv, ascending in time for each camera and source of readings.
/// With several sources of readings a frame has a row for each; what is the frame's own is then repeated.
/// </summary>
/// <param name="Camera">the camera, see <see cref="SourceNames"/></param>
/// <param name="Frame">number of the frame in the camera's file</param>
/// <param name="StartTick">board tick at which the exposure began</param>
/// <param name="EndTick">board tick at which it ended; not part of it</param>
/// <param name="UncertaintySeconds">of the two, s</param>
/// <param name="FrameDoubtful">the frame may belong to another exposure</param>
/// <param name="States">the interlock's states during the exposure in the order in which they came, separated by blanks; empty before the first record</param>
/// <param name="Beam">the beam</param>
/// <param name="Smu">the source of readings, see <see cref="SourceNames"/>; empty without one</param>
/// <param name="Electrical">what that source says</param>
public readonly record struct TimelineFrameRow(
    string Camera,
    long Frame,
    long StartTick,
    long EndTick,
    double UncertaintySeconds,
    bool FrameDoubtful,
    string States,
    BeamSummary Beam,
    string Smu,
    ElectricalSummary Electrical);
