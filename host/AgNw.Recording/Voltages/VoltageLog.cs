using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Measurements;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Voltages;

/// <summary>
/// Keeps the board's own V in a run's voltages.csv, so that the readings of a source-measure unit without trigger lines can be related to the
/// board by the sweep that both see. A row is kept where V has moved, and now and then where it has not.
/// </summary>
public sealed class VoltageLog(RunFolder run)
{
    /// <summary>V that moved by less says nothing that a sweep's clock could be fitted by, volt.</summary>
    public const double MovedVolt = 0.5e-3;

    /// <summary>A row is kept at least this often, s.</summary>
    public const double LongestSeconds = 10;

    private readonly AppendedTable<VoltageRow> _table = new(run.Voltages, new VoltageFormat());
    private VoltageReading? _last;

    /// <summary>Reads V and keeps it if it says something new.</summary>
    /// <exception cref="Errors.RecordingException">the disk is full or fails</exception>
    public async Task TakeAsync(IInterlockBoard board, CancellationToken cancellationToken = default)
    {
        VoltageReading reading = await board.ReadVoltageAsync(cancellationToken).ConfigureAwait(false);
        if (_last is { } last && last.Boot == reading.Boot && Math.Abs(reading.Volt - last.Volt) < MovedVolt
            && reading.FromTicks - last.FromTicks < LongestSeconds * TripCoreClock.Hertz)
            return;
        _table.Append(new VoltageRow(reading.Boot, reading.FromTicks, reading.ToTicks, reading.Volt));
        _last = reading;
    }
}
