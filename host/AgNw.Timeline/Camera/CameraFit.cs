using AgNw.Timeline.Alignment;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Frames on the board's clock.</summary>
public sealed record CameraFit
{
    /// <summary>One entry a frame, in the file's order.</summary>
    public required IReadOnlyList<FrameAssignment> Frames { get; init; }

    /// <summary>File times against the strobes' beginnings. It places frames without a strobe; the others stand at their strobe exactly.</summary>
    public required ClockFit Clock { get; init; }

    /// <summary>How the frames were assigned.</summary>
    public required AlignmentResult Alignment { get; init; }

    /// <summary>What the merge with this camera is worth.</summary>
    public required FitVerdict Verdict { get; init; }
}
