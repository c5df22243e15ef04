using System.Globalization;
using AgNw.Cli.Merging;
using AgNw.Recording.Manifest;
using Spectre.Console;

namespace AgNw.Cli.Reports;

/// <summary>What a merge found, on the terminal.</summary>
internal static class MergeText
{
    public static void Write(IAnsiConsole console, MergeResult result)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        console.MarkupLineInterpolated(
            culture, $"[bold]{result.Rows} rows[/] from {result.Events} records, {result.Readings} readings, {result.Frames} frames");
        console.MarkupLineInterpolated(
            culture,
            $"{result.FramesPlaced} frames placed; {result.RowsDoubtful} rows have something in doubt");
        foreach (ClockFitDescription fit in result.ClockFits)
        {
            console.MarkupLineInterpolated(culture, $"{fit.Source} clock: {fit.Verdict} ({fit.Reason})");
        }

        console.MarkupLineInterpolated(culture, $"{result.Timeline}: a row a reading");
        console.MarkupLineInterpolated(culture, $"{result.TimelineFrames}: {result.FrameRows} rows, what happened over each frame's exposure");
        console.MarkupLineInterpolated(culture, $"{result.TimelineEvents}: {result.EventRows} events with frame and reading");
        if (result.OutdatedReport is { } report)
        {
            console.MarkupLineInterpolated(culture, $"{report} told of the merge before and was taken away; `agnw report` makes it anew");
        }
    }
}
