using System.Globalization;
using AgNw.Cli.Boards;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgNw.Cli.Reports;

/// <summary>The screen of `agnw watch`, and its line where there is no screen.</summary>
internal static class WatchText
{
    public static IRenderable Screen(WatchReport report)
    {
        Grid grid = StatusText.Grid(report.Status!);
        StatusText.Row(grid, "rates", StatusText.Plain(Rates(report.Rates)));
        StatusText.Row(grid, "line", StatusText.Plain(report.Link));
        return new Panel(grid).Header("agnw watch").Border(BoxBorder.Rounded);
    }

    public static IRenderable Lost(string message) => new Panel(new Text($"line lost: {message}")).Header("agnw watch").Border(BoxBorder.Rounded);

    public static string Line(WatchReport report)
    {
        StatusReport status = report.Status!;
        string causes = status.Causes.Count > 0 ? $" {string.Join(',', status.Causes)}" : string.Empty;
        string link = report.Link == WatchReport.Connected ? string.Empty : $"; {report.Link}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{status.BoardSeconds:0.000} s  {status.State}{causes}  {Quantities.Of(status.CurrentAmpere, "A")}  {Quantities.Of(status.VoltageVolt, "V")}  {Rates(report.Rates)}{link}");
    }

    private static string Rates(BoardRates rates) => rates.RecordsPerSecond is { } records
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{records:0.#} records/s, {Quantities.Of(rates.VoltPerSecond, "V/s")}, {Quantities.Of(rates.AmperePerSecond, "A/s")}, beam on {rates.BeamOnShare * 100:0.#} %")
        : "not known yet";
}
