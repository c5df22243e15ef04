using System.Globalization;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// The log that DENSsolutions Impulse writes beside its tables (<c>NAME_Metadata.log</c>): a name and a value a line, then the notes of the
/// operator with the time of each. Times are those of the PC's clock, without a zone.
/// </summary>
public sealed class ImpulseLog
{
    private const string Ending = "_Metadata.log";
    private const string NotesName = "Live notes";
    private const string DateName = "Experiment date";
    private const string TimeName = "Experiment time";
    private const long LongestFile = 1 << 20;
    private static readonly string[] DateForms = ["dd-MM-yyyy", "yyyy-MM-dd"];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private ImpulseLog(string file, DateTime begin, IReadOnlyDictionary<string, string> entries, IReadOnlyList<string> notes)
    {
        File = file;
        BeganAt = begin;
        Entries = entries;
        Notes = notes;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>When the experiment began, by the PC's clock.</summary>
    public DateTime BeganAt { get; }

    /// <summary>The same as text.</summary>
    public string Begin => BeganAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Everything it says, by name, as it is written.</summary>
    public IReadOnlyDictionary<string, string> Entries { get; }

    /// <summary>The operator's notes, each with its time before it.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The log of a table: its name without the last part, as Impulse names both; null if there is none.</summary>
    /// <exception cref="CsvInputException">There is one, and it cannot be read.</exception>
    public static ImpulseLog? Beside(string table)
    {
        string name = Path.GetFileName(table);
        int end = name.LastIndexOf('_');
        string path = Path.Combine(Path.GetDirectoryName(table) ?? string.Empty, (end < 0 ? name : name[..end]) + Ending);
        return end >= 0 && System.IO.File.Exists(path) ? Read(path) : null;
    }

    /// <summary>Reads a log.</summary>
    /// <exception cref="CsvInputException">It cannot be read, or says not when the experiment began.</exception>
    public static ImpulseLog Read(string path)
    {
        string[] lines = Lines(path);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var notes = new List<string>();
        foreach (string line in lines.Where(static line => line.Trim().Length > 0))
        {
            int comma = line.IndexOf(',', StringComparison.Ordinal);
            string value = line[(comma + 1)..].Trim();
            if (notes.Count > 0)
                notes.Add(line.Trim());
            else if (comma > 0 && line[..comma].Trim() == NotesName)
                notes.Add(value);
            else if (comma > 0)
                entries[line[..comma].Trim()] = value;
            else
                throw new CsvInputException(path, Array.IndexOf(lines, line) + 1, null, $"'{CsvTable.Short(line)}' is no name with a value: this is no log of Impulse.");
        }

        string began = $"{entries.GetValueOrDefault(DateName)} {entries.GetValueOrDefault(TimeName)}";
        if (!DateTime.TryParseExact(began, [.. DateForms.Select(static form => form + " HH:mm:ss")], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime begin))
            throw new CsvInputException(path, 0, null, $"'{DateName}' and '{TimeName}' are '{CsvTable.Short(began)}', a day as 31-12-2026 and a time as 13:40:19 are expected.");
        return new ImpulseLog(Path.GetFileName(path), begin, entries, [.. notes.Where(static note => note.Length > 0)]);
    }

    /// <summary>True if a row with this clock time and time since the beginning is one of this experiment.</summary>
    public bool Fits(string stamp, long experimentNanoseconds)
    {
        if (!TimeSpan.TryParse(stamp, CultureInfo.InvariantCulture, out TimeSpan clock))
            return false;
        TimeSpan since = clock - BeganAt.TimeOfDay - TimeSpan.FromTicks(experimentNanoseconds / 100 % Day.Ticks);
        // The clock begins anew at midnight, the experiment's time does not.
        long off = ((since.Ticks % Day.Ticks) + Day.Ticks) % Day.Ticks;
        return Math.Min(off, Day.Ticks - off) <= Tolerance.Ticks;
    }

    private static string[] Lines(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            return length <= LongestFile
                ? System.IO.File.ReadAllLines(path)
                : throw new CsvInputException(path, 0, null, $"{length} bytes; no log of an experiment is that long.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CsvInputException(path, 0, null, $"cannot be opened ({exception.Message})", exception);
        }
    }
}
