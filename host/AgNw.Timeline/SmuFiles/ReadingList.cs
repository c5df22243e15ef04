using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>The readings of a SMU, whatever saved them: a table with named columns, a Protochips record, or a buffer as a Keithley prints it.</summary>
public static class ReadingList
{
    /// <summary>The order that the examples of this project print.</summary>
    public static IReadOnlyList<BufferColumn> UsualOrder { get; } = [BufferColumn.Timestamp, BufferColumn.Source, BufferColumn.Current];

    /// <summary>Readings in time order, read as they are asked for; the kind of file is told by how it begins.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read.</exception>
    public static IEnumerable<ReadingRow> Read(string path, SmuCsvFormat format) =>
        PrintBufferReader.IsOne(path) ? PrintBufferReader.Read(path, UsualOrder)
        : ProtochipsReader.IsOne(path) ? ProtochipsReader.Read(path)
        : SmuCsvReader.Read(path, format);
}
