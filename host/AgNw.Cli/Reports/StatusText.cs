using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AgNw.Cli.Reports;

/// <summary>A board at a glance, for a person: of `agnw status`, and the screen of `agnw watch`.</summary>
internal static class StatusText
{
    public static void Write(StatusReport report) => Terminal.Console.Write(Grid(report));

    public static Grid Grid(StatusReport report)
    {
        Thresholds set = report.Thresholds;
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Row(grid, "board", Plain(report.Board));
        Row(grid, "state", new Markup($"[bold {Colour(report.State)}]{report.State}[/]"));
        Row(grid, "causes", Plain(Causes(report)));
        Row(grid, "current", Plain($"{Quantities.Of(report.CurrentAmpere, "A")}{Against(set)}"));
        Row(grid, "voltage", Plain(Quantities.Of(report.VoltageVolt, "V") + (set.RateVoltPerSecond is { } rate ? $", RATE above {Quantities.Of(rate, "V/s")}" : string.Empty)));
        Row(grid, "beam on", Plain(Dose(report)));
        Row(grid, "settings", Plain($"{set.Mode}, range {Quantities.Of(set.RangeAmpere, "A")}, {(set.IsCommitted ? set.LiveCrc : "staged settings differ from the live ones: commit or apply")}"));
        Row(grid, "host", Plain($"{set.HostAction} after {Quantities.Of(set.HostTimeoutSeconds, "s")} of silence{(report.HeartbeatAlive ? string.Empty : "; the supervisor's heartbeat is late")}"));
        Row(grid, "log", Plain(string.Create(
            CultureInfo.InvariantCulture, $"{report.RecordsWritten} records written, {report.RecordsWaiting} waiting, {report.RecordsLost} lost; boot {report.Boot}")));
        Row(grid, "capture", Plain(report.Capture));
        return grid;
    }

    public static void Row(Grid grid, string name, IRenderable value) => grid.AddRow(new Markup($"[bold]{Markup.Escape(name)}[/]"), value);

    public static IRenderable Plain(string text) => new Text(text);

    private static string Colour(string state) => state switch
    {
        "ARMED" => "green",
        "TRIPPED" or "FAULT" => "red",
        "BYPASS" => "yellow",
        _ => "default",
    };

    private static string Causes(StatusReport report)
    {
        string latched = report.FirstCause is null ? "none latched" : $"{report.FirstCause} first; latched: {string.Join(", ", report.Causes)}";
        return report.Effective.Count == 0 ? latched : $"{latched}; effective now: {string.Join(", ", report.Effective)}";
    }

    private static string Against(Thresholds set)
    {
        List<string> limits = [];
        if (set.OverAmpere is { } over)
        {
            limits.Add($"OVER above {Quantities.Of(over, "A")}");
        }

        if (set.UnderAmpere is { } under)
        {
            limits.Add($"UNDER below {Quantities.Of(under, "A")}");
        }

        if (set.DropFraction is { } drop)
        {
            limits.Add(string.Create(CultureInfo.InvariantCulture, $"DROP below {drop * 100:0.#} % of its peak"));
        }

        return limits.Count == 0 ? "; no detector of current is on" : ", " + string.Join(", ", limits);
    }

    private static string Dose(StatusReport report) => report.Thresholds.DoseBudgetSeconds is { } budget
        ? string.Create(CultureInfo.InvariantCulture, $"{report.BeamSeconds:0.000} s of {budget:0.000} s ({(budget > 0 ? report.BeamSeconds / budget * 100 : 100):0.0} %)")
        : string.Create(CultureInfo.InvariantCulture, $"{report.BeamSeconds:0.000} s, no budget");
}
