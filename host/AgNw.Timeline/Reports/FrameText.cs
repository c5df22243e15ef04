using System.Globalization;
using AgNw.Timeline.Analysis.Points;

namespace AgNw.Timeline.Reports;

/// <summary>A moment's frame in words.</summary>
internal static class FrameText
{
    public static string Of(PointFrame frame)
    {
        string doubt = frame.Doubtful ? " (or its neighbour)" : string.Empty;
        if (frame.Frame is { } number)
            return $"frame {Number(number)}{doubt}";
        return (frame.Before, frame.After) switch
        {
            (null, null) => "no frame",
            ({ } before, null) => $"after frame {Number(before)}{doubt}",
            (null, { } after) => $"before frame {Number(after)}{doubt}",
            ({ } before, { } after) => $"between frames {Number(before)} and {Number(after)}{doubt}",
        };
    }

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
