using System.Buffers;

namespace AgNw.Timeline.FrameFiles;

/// <summary>How bright a frame is: what tells a blanked beam from an open one where no strobe does.</summary>
public static class FrameIntensity
{
    /// <summary>Mean of a frame's pixels, in the camera's counts; pixels that are no number are left out, NaN if all are.</summary>
    /// <exception cref="FrameFileException">The file is damaged there.</exception>
    public static double Mean(this IFrameFile file, int index)
    {
        int count = file.Shape.Pixels;
        double[] pixels = ArrayPool<double>.Shared.Rent(count);
        try
        {
            file.ReadPixels(index, pixels);
            double sum = 0;
            int known = 0;
            foreach (double pixel in pixels.AsSpan(0, count))
            {
                if (double.IsNaN(pixel))
                    continue;
                sum += pixel;
                known++;
            }

            return known > 0 ? sum / known : double.NaN;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(pixels);
        }
    }
}
