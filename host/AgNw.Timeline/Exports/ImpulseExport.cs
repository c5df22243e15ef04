using System.Globalization;
using System.Text;
using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Exports;

/// <summary>
/// The readings of a merged run as DENSsolutions Impulse writes a log of measurements, for HyperSpy: <c>hs.load("NAME_Synchronized data.csv",
/// reader="impulse")</c> gives a signal a column over time. What that reader needs is read from its published source
/// (https://github.com/hyperspy/rosettasciio, rsciio/impulse/_api.py): a first line of column names with "TimeStamp" and "Experiment time" before
/// the quantities, units in brackets at the end of a name; "_Synchronized data" in the file's name; and NAME_Metadata.log beside it with at least
/// "Experiment date" and "Experiment time". It takes all columns but the first for numbers, and spaces the time axis evenly by the mean step.
/// </summary>
internal static class ImpulseExport
{
    private const string TableEnding = "_Synchronized data.csv";
    private const string LogEnding = "_Metadata.log";
    private const int Buffer = 65536;

    // The reader takes the step of its axis from the second row to the last but one.
    private const int FewestRows = 4;

    private const string Head = "TimeStamp,Experiment time,Voltage Measured (V),Current Measured (A),Frame,Beam blanked,Time uncertainty (s)";
    private static readonly string[] Columns = ["board_tick", "voltage_V", "current_A", "frame", "beam_blanked", "uncertainty_s"];

    public static ExportReport Write(RunFolder run, RunDatabaseReader database, DatabaseTable timeline, ExportSelection selection, string output)
    {
        if (timeline.Name != ExportSelection.Timeline || selection.Columns.Count > 0)
            throw new RecordingException("an export for Impulse has columns of its own, of the timeline; leave tables and columns out.");
        string name = output.EndsWith(TableEnding, StringComparison.Ordinal) ? output[..^TableEnding.Length]
            : output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? output[..^4]
            : output;
        DatabaseRange range = selection.RangeOf(timeline) with { Source = SourceNames.Smu(0) };
        long rows = database.Count(timeline, range);
        if (rows < FewestRows)
            throw new RecordingException($"{rows} readings are selected, HyperSpy needs {FewestRows} for a time axis; select more of {run.FullPath}.");
        RunManifest? manifest = File.Exists(run.Manifest) ? ManifestFile.Read(run) : null;
        DatabaseColumn[] columns = [.. Columns.Select(column => timeline.Find(column)!)];
        long first = database.Read(timeline, range, columns).Select(static row => row.Whole(0)!.Value).First();
        ImpulseClock clock = ImpulseClock.Of(database, manifest?.StartedUtc, first);
        string[] files = [name + TableEnding, name + LogEnding];
        if (File.Exists(files[1]))
            throw new RecordingException($"{files[1]} exists already; give another name or move it away.");
        long last = first;
        ExportFile.Write(files[0], file => last = WriteTable(file, database.Read(timeline, range, columns), first, clock));
        try
        {
            ExportFile.Write(files[1], file => file.Write(Encoding.UTF8.GetBytes(ImpulseLogText.Of(run, manifest, database, clock, first, last))));
        }
        catch
        {
            File.Delete(files[0]);
            throw;
        }

        return new ExportReport(files, [new ExportedTable(timeline.Name, rows, Head.Split(',').Length)]);
    }

    private static long WriteTable(Stream file, IEnumerable<DatabaseRow> rows, long first, ImpulseClock clock)
    {
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen: true);
        writer.Write(Head + "\n");
        var line = new StringBuilder();
        long last = first;
        foreach (DatabaseRow row in rows)
        {
            last = row.Whole(0)!.Value;
            line.Clear().Append(CultureInfo.InvariantCulture, $"{clock.Utc(last):HH:mm:ss.fff}");
            ImpulseLine.AddReal(line, BoardClock.SecondsBetween(first, last));
            ImpulseLine.AddReal(line, row.Real(1));
            ImpulseLine.AddReal(line, row.Real(2));
            // Whole numbers that are not known would turn a column into text: -1 is no frame and no state of the beam.
            line.Append(CultureInfo.InvariantCulture, $",{row.Whole(3) ?? -1},{row.Whole(4) ?? -1}");
            ImpulseLine.AddReal(line, row.Real(5));
            writer.Write(line.Append('\n'));
        }

        return last;
    }
}
