using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles;

/// <summary>
/// Frames in a camera's file: how many, of what size, at what times as far as the file says, and their pixels. Nothing but the header and the
/// frame asked for is held in memory.
/// </summary>
public interface IFrameFile : IDisposable
{
    /// <summary>Name of the format, for people.</summary>
    string Format { get; }

    /// <summary>Frames that are whole in the file.</summary>
    int Count { get; }

    /// <summary>Size and pixels of every frame.</summary>
    FrameShape Shape { get; }

    /// <summary>What the file's times are worth.</summary>
    FrameTiming Timing { get; }

    /// <summary>A frame as the merge takes it: number from 0, time since 1970-01-01 UTC in ns, exposure in ns.</summary>
    /// <exception cref="FrameFileException">The file is damaged there.</exception>
    FrameRow Frame(int index);

    /// <summary>The pixels of a frame, row by row from its first.</summary>
    /// <param name="index">0 to Count - 1.</param>
    /// <param name="pixels">Room for Shape.Pixels values, in the camera's counts.</param>
    /// <exception cref="FrameFileException">The file is damaged there.</exception>
    void ReadPixels(int index, Span<double> pixels);
}
