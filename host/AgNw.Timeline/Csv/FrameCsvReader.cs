using AgNw.Recording.Csv;
using AgNw.Recording.Rows;

namespace AgNw.Timeline.Csv;

/// <summary>
/// Reads a list of camera frames from a table with named columns, row by row, in the camera's order: frame numbers must ascend. Times may be
/// numbers with a unit or ISO 8601 (without a zone: UTC); they may be coarse and run back a little, which the fit sorts out. The run folder's own
/// frames.csv keeps its board ticks.
/// </summary>
public static class FrameCsvReader
{
    private static readonly string[] FrameNames = ["frame", "frame_number", "number", "index"];
    private static readonly string[] TimeNames = ["file_time", "time", "timestamp", "t"];
    private static readonly string[] ExposureNames = ["exposure", "exposure_time"];
    private static readonly string[] FileNames = ["file", "filename", "file_name", "image", "path"];

    /// <summary>The frames of a file, read as they are asked for.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read; the rows before it have been delivered.</exception>
    public static IEnumerable<FrameRow> Read(string path, FrameCsvFormat format) => ReadListed(path, format).Select(static listed => listed.Row);

    /// <summary>The frames of a stream; the name stands in errors.</summary>
    public static IEnumerable<FrameRow> Read(string name, Stream stream, FrameCsvFormat format) =>
        Rows(() => CsvTable.Read(name, stream, format.Delimiter), format).Select(static listed => listed.Row);

    /// <summary>The frames of a file with the image files that it names.</summary>
    /// <exception cref="CsvInputException">As for <see cref="Read(string, FrameCsvFormat)"/>.</exception>
    public static IEnumerable<ListedFrame> ReadListed(string path, FrameCsvFormat format) => Rows(() => CsvTable.Open(path, format.Delimiter), format);

    private static IEnumerable<ListedFrame> Rows(Func<CsvTable> open, FrameCsvFormat format)
    {
        using CsvTable table = open();
        NumberColumn? frame = NumberColumn.Find(table, format.Frame, FrameNames, Quantity.Count, required: false);
        TimeColumn? time = TimeColumn.Find(table, format.Time, TimeNames);
        NumberColumn? exposure = NumberColumn.Find(table, format.Exposure, ExposureNames, Quantity.Time, required: false);
        int file = Array.FindIndex([.. table.Headers], static h => FileNames.Contains(h.Name));
        if (frame is null && time is null && file < 0)
            throw table.AskForColumn("neither a frame number nor a time nor a file; name the column that holds one.");
        (NumberColumn Start, NumberColumn End, NumberColumn Uncertainty)? places = Places(table);
        long last = long.MinValue;
        for (long row = 0; table.MoveNext(); row++)
        {
            long number = frame?.Integer() ?? row;
            if (row > 0 && number <= last)
                throw frame!.Error($"frame {number} follows frame {last}; the rows must be in the order of the frames.");
            last = number;
            long? length = exposure?.Nanoseconds();
            if (length < 0)
                throw exposure!.Error("the exposure time is negative.");
            string? named = file < 0 || table.Bytes(file).IsEmpty ? null : table.Text(file);
            FrameRow read = new(number, time?.Nanoseconds(), length);
            if (places is { } own)
                read = read with { StartTick = own.Start.OptionalInteger(), EndTick = own.End.OptionalInteger(), UncertaintySeconds = own.Uncertainty.Real() };
            yield return new ListedFrame(read, named);
        }
    }

    /// <summary>The run folder's own frames.csv says where its exposures stand on the board's clock.</summary>
    private static (NumberColumn Start, NumberColumn End, NumberColumn Uncertainty)? Places(CsvTable table) =>
        table.Headers.Select(static h => h.Text).SequenceEqual(new FrameFormat().Columns)
            ? (Own(table, "start_tick", Quantity.Count), Own(table, "end_tick", Quantity.Count), Own(table, "uncertainty", Quantity.Time))
            : null;

    private static NumberColumn Own(CsvTable table, string name, Quantity quantity) =>
        NumberColumn.Find(table, new ColumnChoice(name), [], quantity, required: true)!;
}
