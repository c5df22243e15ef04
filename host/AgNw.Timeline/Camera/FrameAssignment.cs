namespace AgNw.Timeline.Camera;

/// <summary>Where a frame stands on the board's clock.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Strobe">Index of its strobe; -1 if it has none.</param>
/// <param name="StartTick">Begin of the exposure; null if nothing tells.</param>
/// <param name="EndTick">End of the exposure; null likewise.</param>
/// <param name="UncertaintySeconds">Uncertainty of both ticks, s; infinite if they are null.</param>
/// <param name="Confidence">Probability that the strobe (or its absence) is right, given that the alignment as a whole is.</param>
/// <param name="Doubtful">True if the frame may belong to another strobe.</param>
public readonly record struct FrameAssignment(
    CameraFrame Frame, int Strobe, long? StartTick, long? EndTick, double UncertaintySeconds, double Confidence, bool Doubtful);
