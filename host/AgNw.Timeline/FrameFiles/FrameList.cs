using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.FrameFiles;

/// <summary>The frames of a camera, from its own file or from a table: whatever a user names as "the frames".</summary>
public static class FrameList
{
    /// <summary>Frames in the camera's order, read as they are asked for.</summary>
    /// <param name="path">A camera's file of <see cref="FrameFile.Extensions"/>, else a table.</param>
    /// <param name="format">Columns of a table.</param>
    /// <exception cref="FrameFileException">A camera's file cannot be read.</exception>
    /// <exception cref="CsvInputException">A table cannot be read.</exception>
    public static IEnumerable<FrameRow> Read(string path, FrameCsvFormat format)
    {
        if (!FrameFile.IsKnown(path))
        {
            foreach (FrameRow row in FrameCsvReader.Read(path, format))
                yield return row;
            yield break;
        }

        using IFrameFile file = FrameFile.Open(path);
        for (int n = 0; n < file.Count; n++)
            yield return file.Frame(n);
    }
}
