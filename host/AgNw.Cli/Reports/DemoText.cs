using System.Globalization;
using AgNw.Cli.Demo;
using AgNw.Recording.Manifest;
using AgNw.Timeline.Analysis.Latency;
using Spectre.Console;

namespace AgNw.Cli.Reports;

/// <summary>What a person wants to know of a demo, as a table on the terminal.</summary>
internal static class DemoText
{
    public static void Write(IAnsiConsole console, DemoResult result)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        if (result.Break is { } broken)
        {
            WriteBreak(grid, broken, result);
        }
        else
        {
            Row(grid, "no trip", "the sweep ended and the board was disarmed");
        }

        foreach (ClockFitDescription fit in result.ClockFits)
        {
            Row(grid, $"{fit.Source} clock", Fit(fit));
        }

        if (result.Gateware is { } gateware)
        {
            Row(grid, "gateware", Gateware(gateware));
        }

        BootCounts records = result.Records;
        Row(grid, "records", string.Create(
            CultureInfo.InvariantCulture,
            $"{records.Head} written by the board, {records.Journal} in the journal, lost: {records.Missing + (records.LostInCore ?? 0)}"));
        Row(grid, "timeline", $"{result.TimelineRows} readings, each with its frame, state and last event");
        Row(grid, "time", string.Create(
            CultureInfo.InvariantCulture, $"{result.SimulatedSeconds:0.0} s simulated in {result.WallSeconds:0.0} s"));
        Row(grid, "run", result.Run);
        Row(grid, "report", $"{result.Report} (open it in a browser)");
        console.Write(grid);
        console.MarkupLine("[grey]All of it simulated: nobody has built the board yet.[/]");
    }

    private static void WriteBreak(Grid grid, BreakResult broken, DemoResult result)
    {
        Row(grid, broken.IsBreak ? "wire broke" : "line opened", $"{Quantities.Of(broken.SecondsSinceArm, "s")} after arming, at {Quantities.Of(broken.VoltageVolt, "V")} and {Quantities.Of(broken.CurrentAmpere, "A")} (from the {broken.Source})");
        Row(grid, "tripped by", broken.Detector);
        Row(grid, "trip core", Latency(result.Latency));
        Row(grid, "front end", result.FrontEnd);
        Row(grid, "frame", Frame(broken));
        Row(grid, "fall time", broken.FallSeconds is null ? broken.FallText : $"{broken.FallText} (90 % to 10 %, from the capture)");
    }

    private static void Row(Grid grid, string name, string text) => grid.AddRow($"[bold]{name}[/]", Markup.Escape(text));

    private static string Latency(TripLatency? latency)
    {
        if (latency is null)
        {
            return "not in the log";
        }

        string deglitch = latency.DeglitchTicks > 0 ? $", {latency.DeglitchTicks} of them deglitch" : string.Empty;
        string stated = latency.ContractTicks == latency.Ticks ? "as the contract states" : $"the contract states {latency.ContractTicks}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{latency.Ticks} ticks = {latency.Nanoseconds:0.0} ns from stamp to outputs{deglitch}; {stated}");
    }

    private static string Frame(BreakResult broken)
    {
        string doubt = broken.FrameDoubtful ? " (or its neighbour)" : string.Empty;
        return broken.Frame is { } frame
            ? $"{frame} shows it{doubt}"
            : $"none was exposed then: {Name(broken.FrameBefore)} is the last before, {Name(broken.FrameAfter)} the first after{doubt}";
    }

    private static string Name(long? frame) => frame is { } number ? number.ToString(CultureInfo.InvariantCulture) : "none";

    private static string Gateware(GatewareResult gateware) => string.Create(
        CultureInfo.InvariantCulture,
        $"{What(gateware)} in the compiled Verilog: {gateware.Records} records, {gateware.Frames} SPI frames and {gateware.WireChanges} changes of outputs, all equal to the model's, tick for tick; {gateware.TicksRun / 1e6:0.0} million ticks in {gateware.WallSeconds:0.0} s");

    private static string What(GatewareResult gateware) => gateware.Full ? "the whole sweep" : string.Create(
        CultureInfo.InvariantCulture, $"from {gateware.BeforeMilliseconds:0.0} ms before the trip to {gateware.AfterMilliseconds:0.0} ms after it");

    private static string Fit(ClockFitDescription fit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fit.Verdict}; {fit.DriftPpm:+0.00;-0.00} ppm, residual {Quantities.Of(fit.ResidualRmsSeconds, "s")} RMS, {Quantities.Of(fit.ResidualMaxSeconds, "s")} at most");
}
