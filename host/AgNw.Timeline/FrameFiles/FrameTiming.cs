namespace AgNw.Timeline.FrameFiles;

/// <summary>What the times in a file are worth.</summary>
/// <param name="Source">Where they come from, for people; "none" if there are none.</param>
/// <param name="PerFrame">True if each frame has its own; false if the file has one for all, which only frame 0 is given.</param>
/// <param name="ResolutionNanoseconds">Step of the times in ns; 0 if there are none.</param>
public sealed record FrameTiming(string Source, bool PerFrame, long ResolutionNanoseconds)
{
    /// <summary>A file without times.</summary>
    public static FrameTiming None { get; } = new("none", false, 0);
}
