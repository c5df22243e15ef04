using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Drawing;

/// <summary>The README's waveforms, from the decks of the budget.</summary>
internal sealed class BudgetDrawings(PartList parts, TripCoreDelays core, Ngspice spice)
{
    public const string Folder = "hardware/frontend/waveforms";

    private const int Points = 400;
    private const string Blue = "#1565c0", Red = "#c62828", Green = "#2e7d32", Grey = "#777";

    private static readonly string[] Signals = ["v(current)", "v(volts)", "v(amp)", "v(open)", "v(close)"];

    /// <summary>Drawings by file name.</summary>
    public IReadOnlyDictionary<string, string> Draw() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a_wire_breaks.Generated.svg"] = Break(),
        ["a_filament_forms.Generated.svg"] = Filament(),
    };

    private string Break()
    {
        LineCase line = new StandardCases(parts).Break(CurrentRange.R20m, TripPath.Filtered, worst: true) with { Name = "drawn_break" };
        (Waveforms waves, LineResult result) = Run(line);
        Waveforms direct = Run(line with { Name = "drawn_break_direct", Path = TripPath.Direct }).Waves;
        double[] times = Sampled.Times(LineParameters.EventAt - 50e-9, LineParameters.EventAt + 750e-9, Points);
        double cross = LineParameters.EventAt + (line.EventSeconds * (1 - (line.Threshold * PartList.FullScale(line.Range) / result.Peak)));
        return WaveformDrawing.Draw(
            "A wire of 500 ohm opens in 100 ns; 20 mA range, UNDER at 1 mA, worst case",
            Shift(times),
            [
                new("current through the wire, mA", -1, 5, [Curve("", Blue, waves, "v(current)", times, 1e3)]),
                new("voltage at the device, V", 0, 3.5, [Curve("filtered path", Red, waves, "v(volts)", times), Curve("direct path", Grey, direct, "v(volts)", times)]),
                new(
                    "series switch closed, crowbar closed (logic)", -0.2, 1.4,
                    [Curve("switch", Green, waves, "v(open)", times), Curve("crowbar", Red, waves, "v(close)", times), Curve("switch, direct path", Grey, direct, "v(open)", times)]),
            ],
            [
                new("UNDER", cross - LineParameters.EventAt), new("open", cross + result.Open - LineParameters.EventAt),
                new("crowbar", cross + result.Closed - LineParameters.EventAt),
            ]);
    }

    private string Filament()
    {
        LineCase line = new StandardCases(parts).Filament(CurrentRange.R100u, TripPath.Direct, worst: true) with { Name = "drawn_filament" };
        Waveforms board = Run(line).Waves;
        Waveforms bare = Run(line with { Name = "drawn_filament_bare", Limiter = false }).Waves;
        Waveforms none = Run(line with { Name = "drawn_filament_none", Switch = SeriesElement.None, SmuSlowSeconds = 0 }).Waves;
        double[] times = Sampled.Times(LineParameters.EventAt - 50e-9, LineParameters.EventAt + 750e-9, Points);
        return WaveformDrawing.Draw(
            "A gap becomes a filament of 1 kohm in 50 ns; 100 uA range, OVER at 100 uA, direct path, worst case, 3 m of cable",
            Shift(times),
            [
                new(
                    "current through the filament, mA", -0.5, 2,
                    [
                        Curve("switch, crowbar, limiter", Blue, board, "v(current)", times, 1e3), Curve("without the limiter", Red, bare, "v(current)", times, 1e3),
                        Curve("no board, SMU limits at once", Grey, none, "v(current)", times, 1e3),
                    ]),
                new("voltage at the device, V", -0.5, 2.5, [Curve("", Blue, board, "v(volts)", times), Curve("", Red, bare, "v(volts)", times), Curve("", Grey, none, "v(volts)", times)]),
                new("sense amplifier, V (OVER at 1.6 V)", -0.5, 2.6, [Curve("", Blue, board, "v(amp)", times)]),
                new("series switch closed, crowbar closed (logic)", -0.2, 1.4, [Curve("switch", Green, board, "v(open)", times), Curve("crowbar", Red, board, "v(close)", times)]),
            ],
            []);
    }

    /// <summary>The event begins at 0.</summary>
    private static double[] Shift(double[] times) => [.. times.Select(static time => time - LineParameters.EventAt)];

    private static Curve Curve(string name, string colour, Waveforms waves, string signal, double[] times, double factor = 1) =>
        new(name, colour, Sampled.At(waves, signal, times, factor));

    private (Waveforms Waves, LineResult Result) Run(LineCase line)
    {
        LineResult result = new LineBench(parts, core, spice).Run([line])[line.Name];
        return (spice.Record(LineDeck.Of(line, parts, core) with { Signals = Signals }), result);
    }
}
