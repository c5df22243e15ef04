namespace AgNw.Timeline.Merging;

/// <summary>A camera frame with its exposure on the board's clock: from the start tick up to, not including, the end tick.</summary>
/// <param name="Frame">Number of the frame in its source.</param>
/// <param name="StartTick">Begin of the exposure.</param>
/// <param name="EndTick">End of the exposure, not before the start.</param>
/// <param name="UncertaintySeconds">Uncertainty of both ticks, s.</param>
/// <param name="Doubtful">True if the frame may not be this exposure's.</param>
public readonly record struct FrameExposure(long Frame, long StartTick, long EndTick, double UncertaintySeconds, bool Doubtful);
