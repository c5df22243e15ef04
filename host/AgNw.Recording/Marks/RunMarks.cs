using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Marks;

/// <summary>
/// Labels of markers. A label is in the run before its marker is on the board, so that no marker of ours is without one; a label whose
/// marker never reached the board has no MARK record and so no time.
/// </summary>
public sealed class RunMarks(RunFolder run, TimeProvider clock)
{
    /// <summary>Markers of labels have this bit; values below it are left to scripts that mark by number.</summary>
    public const uint FirstMarker = 0x8000_0000;

    private const int LongestLabel = 200;

    private readonly Lock _lock = new();
    private readonly AppendedTable<MarkRow> _table = new(run.Marks, new MarkFormat());

    /// <summary>What is wrong with a label, or null.</summary>
    public static string? Check(string label)
    {
        if (string.IsNullOrWhiteSpace(label)) return "a mark needs a label; say what was done";
        if (label.Length > LongestLabel) return $"a label has at most {LongestLabel} characters";
        return label.Any(char.IsControl) ? "a label is one line of text, without control characters" : null;
    }

    /// <summary>Keeps a label and gives the marker to write on the board.</summary>
    /// <exception cref="RecordingException">the label cannot be used, or the run cannot be written: nothing changed</exception>
    public uint Add(string label)
    {
        if (Check(label) is { } problem) throw new RecordingException(problem);
        lock (_lock)
        {
            uint marker = FirstMarker + (uint)Labels(run).Count;
            _table.Append(new MarkRow(clock.GetUtcNow(), marker, label.Trim()));
            return marker;
        }
    }

    /// <summary>The labels of a run, oldest first.</summary>
    public static IReadOnlyList<MarkRow> Labels(RunFolder run) =>
        File.Exists(run.Marks) ? [.. AppendedTableRows.Read(run.Marks, new MarkFormat())] : [];
}
