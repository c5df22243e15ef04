using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles.Tiff;

namespace AgNw.Timeline.FrameFiles;

/// <summary>
/// The frames of a camera, from its own file, from a folder of numbered images, or from a table: whatever a user names as "the frames". A table
/// may name an image file in each row (TIFF): what the table does not say is then taken from the file.
/// </summary>
public static class FrameList
{
    /// <summary>Frames in the camera's order, read as they are asked for.</summary>
    /// <param name="path">A camera's file of <see cref="FrameFile.Extensions"/>, a folder of numbered TIFFs, else a table.</param>
    /// <param name="format">Columns of a table.</param>
    /// <exception cref="FrameFileException">A camera's file cannot be read.</exception>
    /// <exception cref="CsvInputException">A table cannot be read.</exception>
    public static IEnumerable<FrameRow> Read(string path, FrameCsvFormat format)
    {
        if (!FrameFile.IsKnown(path))
        {
            string folder = Path.GetDirectoryName(path) ?? string.Empty;
            foreach (ListedFrame listed in FrameCsvReader.ReadListed(path, format))
                yield return listed.File is null ? listed.Row : Completed(listed.Row, Path.Combine(folder, listed.File));
            yield break;
        }

        using IFrameFile file = FrameFile.Open(path);
        for (int n = 0; n < file.Count; n++)
            yield return file.Frame(n);
    }

    private static FrameRow Completed(FrameRow row, string image)
    {
        using TiffSeries file = TiffSeries.OpenFiles([(image, row.Index)]);
        FrameRow own = file.Frame(0);
        return row with
        {
            FileTimeNanoseconds = row.FileTimeNanoseconds ?? own.FileTimeNanoseconds,
            ExposureNanoseconds = row.ExposureNanoseconds ?? own.ExposureNanoseconds,
        };
    }
}
