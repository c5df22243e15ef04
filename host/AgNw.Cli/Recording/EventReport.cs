using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Rows;

namespace AgNw.Cli.Recording;

/// <summary>One event as `agnw log` prints it. Currents in A, voltages in V, times in s of the board's clock.</summary>
/// <param name="Boot">identifier of the power-up, hexadecimal</param>
/// <param name="Label">of a mark of this run; null for anything else</param>
internal sealed record EventReport(
    string Boot,
    uint Sequence,
    long BoardTick,
    double BoardSeconds,
    string Kind,
    string State,
    string Mode,
    bool BeamBlanked,
    string? FirstCause,
    string? Causes,
    double? CurrentAmpere,
    double? VoltageVolt,
    uint Value,
    string Text,
    string? Label)
{
    public static EventReport Of(in EventRow row, IReadOnlyDictionary<uint, string> labels)
    {
        InterlockEvent item = row.Event;
        return new EventReport(
            item.Boot.ToString("X8", CultureInfo.InvariantCulture),
            item.Sequence,
            item.Ticks,
            item.TimeSeconds,
            row.Kind,
            row.State,
            row.Mode,
            item.State.IsBeamBlanked,
            row.FirstCause,
            row.Causes,
            Known(row.CurrentAmpere),
            Known(row.VoltageVolt),
            item.Value,
            row.Text,
            item is { IsDamaged: false, Kind: RecordKind.Mark } ? labels.GetValueOrDefault(item.Value) : null);
    }

    /// <summary>The columns of a line for a person.</summary>
    public string ToLine()
    {
        string causes = Causes is null ? string.Empty : $" {Causes}";
        string current = CurrentAmpere is { } ampere ? string.Create(CultureInfo.InvariantCulture, $" I={ampere:0.000e+0} A") : string.Empty;
        string voltage = VoltageVolt is { } volt ? string.Create(CultureInfo.InvariantCulture, $" V={volt:0.0000} V") : string.Empty;
        string words = Label ?? Text;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Boot} {Sequence,8} {BoardSeconds,16:0.000000000} {Kind,-11} {State,-8}{causes}{current}{voltage}{(words.Length > 0 ? " " + words : string.Empty)}");
    }

    private static double? Known(double value) => double.IsNaN(value) ? null : value;
}
