using AgNw.Timeline.FrameFiles.DigitalMicrograph;
using AgNw.Timeline.FrameFiles.Mrc;
using AgNw.Timeline.FrameFiles.Tia;
using AgNw.Timeline.FrameFiles.Tiff;
using AgNw.Timeline.FrameFiles.Tvips;

namespace AgNw.Timeline.FrameFiles;

/// <summary>Opens a camera's file by its extension, what is inside must then be that format; or a folder of numbered TIFFs.</summary>
public static class FrameFile
{
    /// <summary>Extensions that are known, for an error message or a file dialogue.</summary>
    public const string Extensions = ".dm3 .dm4 .ser .emi .tvips .mrc .mrcs .tif .tiff";

    /// <summary>Opens a file.</summary>
    /// <exception cref="FrameFileException">No such format, or the file is not of it, cut or damaged.</exception>
    public static IFrameFile Open(string path) => Directory.Exists(path) ? TiffSeries.OpenFolder(path) : Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dm3" or ".dm4" => DigitalMicrographFile.Open(path),
        ".ser" => SerFile.Open(path),
        ".emi" => SerFile.OpenBeside(path),
        ".tvips" => TvipsFile.Open(path),
        ".mrc" or ".mrcs" => MrcFile.Open(path),
        ".tif" or ".tiff" => TiffFile.Open(path),
        string other => throw new FrameFileException(path, -1, $"files '{other}' are not known as frames; known are {Extensions}, a folder of numbered .tif, and .csv for a list of frames."),
    };

    /// <summary>True for a folder, and if the extension is one of a camera's file.</summary>
    public static bool IsKnown(string path) => Directory.Exists(path) || Extensions.Split(' ').Contains(Path.GetExtension(path).ToLowerInvariant());
}
