using System.Globalization;
using AgNw.Cli.Recording;
using AgNw.Recording.Manifest;
using AgNw.Timeline.Clocks;
using Spectre.Console;

namespace AgNw.Cli.Reports;

/// <summary>What recording left, on the terminal.</summary>
internal static class RecordText
{
    public static void Write(IAnsiConsole console, RecordResult result)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        console.MarkupLineInterpolated(culture, $"[bold]{result.Records} records[/] in {result.Run}; {result.Ended}");
        foreach (BootCounts boot in result.Boots)
        {
            string head = boot.Head is { } known ? string.Create(culture, $", the board had written up to {known}") : string.Empty;
            console.MarkupLineInterpolated(culture, $"boot {boot.Boot}: {boot.Journal} records from sequence {boot.First ?? 0} on{head}, {boot.Missing} missing");
        }

        if (result.ClockUncertaintySeconds is { } uncertainty)
        {
            console.MarkupLineInterpolated(culture, $"board time to UTC within {DurationText.Of(uncertainty)} of the host's clock");
        }

        console.MarkupLineInterpolated(culture, $"{(result.Problems.Count == 0 ? "whole" : "not whole")}; {result.Notes.Count} notes in notes.csv");
    }
}
