using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// The readings of a SMU, whatever saved them: a Keithley's buffer as it prints it or saves it to a stick, a record of Protochips Clarity, a log of
/// DENSsolutions Impulse, or a table with named columns.
/// </summary>
public static class ReadingList
{
    /// <summary>The order that the examples of this project print.</summary>
    public static IReadOnlyList<BufferColumn> UsualOrder { get; } = [BufferColumn.Timestamp, BufferColumn.Source, BufferColumn.Current];

    /// <summary>Readings in time order, read as they are asked for; the kind of file is told by how it begins, or by columns that are named.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read.</exception>
    public static IEnumerable<ReadingRow> Read(string path, SmuCsvFormat format) =>
        PrintBufferReader.IsOne(path) ? PrintBufferReader.Read(path, UsualOrder)
        : ImpulseReader.IsOne(path) ? ImpulseReader.Read(path, format)
        : format.NamesColumns ? SmuCsvReader.Read(path, format)
        : SavedBufferReader.IsOne(path) ? SavedBufferReader.Read(path)
        : ProtochipsReader.IsOne(path) ? ProtochipsReader.Read(path)
        : SmuCsvReader.Read(path, format);
}
