namespace AgNw.Cli.Demo;

/// <summary>The break as the run's own records show it.</summary>
/// <param name="Detector">cause that tripped first</param>
/// <param name="IsBreak">the detector is one that sees a wire break: UNDER or DROP</param>
/// <param name="BoardTick">stamp of the trip</param>
/// <param name="SecondsSinceArm">time since arming</param>
/// <param name="CurrentAmpere">current just before</param>
/// <param name="VoltageVolt">voltage at the device just before</param>
/// <param name="Source">where current and voltage come from</param>
/// <param name="Frame">frame exposed then; null between two exposures</param>
/// <param name="FrameBefore">last frame before, where none was exposed</param>
/// <param name="FrameAfter">first frame after, where none was exposed</param>
/// <param name="FrameDoubtful">the frame may be its neighbour</param>
/// <param name="FallSeconds">90 % to 10 % of the current, from the capture</param>
/// <param name="FallText">the same for a person, or why it is not known</param>
internal sealed record BreakResult(
    string Detector,
    bool IsBreak,
    long BoardTick,
    double? SecondsSinceArm,
    double? CurrentAmpere,
    double? VoltageVolt,
    string Source,
    long? Frame,
    long? FrameBefore,
    long? FrameAfter,
    bool FrameDoubtful,
    double? FallSeconds,
    string FallText);
