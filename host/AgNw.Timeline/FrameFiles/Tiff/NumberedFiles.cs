using System.Globalization;

namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>The TIFFs of a folder in the order of the number at the end of their names: <c>run_0009.tif</c> comes before <c>run_10.tif</c>.</summary>
internal static class NumberedFiles
{
    private const int MostDigits = 18;
    private static readonly string[] Extensions = [".tif", ".tiff"];

    /// <summary>Paths with their numbers, ascending.</summary>
    /// <exception cref="FrameFileException">There are none, one has no number, or two have the same.</exception>
    public static IReadOnlyList<(string Path, long Number)> Of(string folder)
    {
        (string Path, long Number)[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder)
                .Where(static path => Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
                .Select(static path => (path, NumberOf(path)))
                .OrderBy(static file => file.Item2).ThenBy(static file => file.path, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FrameFileException(folder, -1, $"cannot be listed ({exception.Message})", exception);
        }

        if (files.Length == 0)
            throw new FrameFileException(folder, -1, "holds no .tif; name the folder with the camera's numbered images, or a file.");
        for (int i = 1; i < files.Length; i++)
        {
            if (files[i].Number == files[i - 1].Number)
                throw new FrameFileException(files[i].Path, -1, $"has the same number as {Path.GetFileName(files[i - 1].Path)}; put each series into a folder of its own.");
        }

        return files;
    }

    private static long NumberOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        int end = name.Length;
        while (end > 0 && !char.IsAsciiDigit(name[end - 1]))
            end--;
        int start = end;
        while (start > 0 && char.IsAsciiDigit(name[start - 1]))
            start--;
        return end > start && end - start <= MostDigits
            ? long.Parse(name.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new FrameFileException(path, -1, "has no number in its name; number the images of a series in the order in which they were taken.");
    }
}
