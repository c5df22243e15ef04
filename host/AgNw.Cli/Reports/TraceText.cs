using System.Globalization;
using AgNw.Cli.Demo;
using Spectre.Console;

namespace AgNw.Cli.Reports;

/// <summary>The trips of a played trace, as a table on the terminal.</summary>
internal static class TraceText
{
    public static void Write(IAnsiConsole console, TraceResult result)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        console.MarkupLineInterpolated(
            culture,
            $"[bold]{result.Trips.Count} trips[/] in {result.Rows} rows of {result.Trace}; V divided by {result.VoltageDivisor}, source check {(result.SourceCheck ? "on" : "off")}");
        if (result.Trips.Count > 0)
        {
            var table = new Table().AddColumns("cause", "trace time", "between lines", "board tick");
            foreach (TraceTrip trip in result.Trips)
            {
                table.AddRow(
                    trip.Cause,
                    string.Create(culture, $"{trip.TraceMilliseconds:0.000} ms"),
                    string.Create(culture, $"{trip.RowBefore} and {trip.RowAfter}"),
                    trip.BoardTick.ToString(culture));
            }

            console.Write(table);
        }

        console.MarkupLineInterpolated(
            culture,
            $"records: {result.Records.Head} written, {result.Records.Journal} in the journal, lost: {result.Records.Missing + (result.Records.LostInCore ?? 0)}; {result.SimulatedSeconds:0.0} s simulated in {result.WallSeconds:0.0} s");
        console.MarkupLineInterpolated(culture, $"run: {result.Run}");
    }
}
