using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles.Tiff;

namespace AgNw.Timeline.FrameFiles;

/// <summary>How bright the frames of a camera are, whatever a user names as "the frames" (see <see cref="FrameList"/>).</summary>
public static class FrameIntensities
{
    private static readonly string[] Names = ["mean_intensity", "intensity", "mean", "mean_counts"];

    /// <summary>
    /// One value a frame, in the camera's order: the mean of its pixels, or the column <c>mean_intensity</c> of a table that has one. NaN where
    /// neither tells. Reads every pixel: minutes for a long stack.
    /// </summary>
    /// <exception cref="FrameFileException">A camera's file cannot be read.</exception>
    /// <exception cref="CsvInputException">A table cannot be read.</exception>
    public static IReadOnlyList<double> Of(string path, FrameCsvFormat format)
    {
        if (FrameFile.IsKnown(path))
        {
            using IFrameFile file = FrameFile.Open(path);
            return [.. Enumerable.Range(0, file.Count).Select(file.Mean)];
        }

        if (Column(path, format) is { } column)
            return column;
        string folder = Path.GetDirectoryName(path) ?? string.Empty;
        return [.. FrameCsvReader.ReadListed(path, format).Select(listed => listed.File is null ? double.NaN : OfImage(Path.Combine(folder, listed.File)))];
    }

    private static List<double>? Column(string path, FrameCsvFormat format)
    {
        using CsvTable table = CsvTable.Open(path, format.Delimiter);
        if (NumberColumn.Find(table, new ColumnChoice(), Names, Quantity.Count, required: false) is not { } column)
            return null;
        var values = new List<double>();
        while (table.MoveNext())
            values.Add(column.Real());
        return values;
    }

    private static double OfImage(string image)
    {
        using TiffSeries file = TiffSeries.OpenFiles([(image, 0)]);
        return file.Mean(0);
    }
}
