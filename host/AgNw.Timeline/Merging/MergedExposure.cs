using AgNw.Recording.Rows;

namespace AgNw.Timeline.Merging;

/// <summary>A frame with what happened over its exposure.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="States">The interlock's states in their order, separated by blanks.</param>
/// <param name="Beam">The beam.</param>
/// <param name="Electrical">Current and voltage by one source of readings.</param>
public readonly record struct MergedExposure(FrameExposure Frame, string States, BeamSummary Beam, ElectricalSummary Electrical);
