using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using AgNw.Recording.Database;
using AgNw.Recording.Runs;

namespace AgNw.Timeline.Exports;

/// <summary>
/// A run as a .npz of NumPy: a compressed zip of arrays, <c>numpy.load("run.npz")["timeline/current_A"]</c>. Each column of each table is an array
/// of one dimension; besides, <c>metadata</c> is the run's manifest as JSON, and <c>missing_integer</c> the integer that stands for what is not
/// known. Columns are written one after the other, each with a pass over its table, so that memory does not grow with the run. The same run
/// gives the same bytes.
/// </summary>
internal static class NpzExport
{
    private const int Buffer = 1 << 16;
    private const int BytesPerCharacter = 4;

    // The earliest time that a zip can state: the file's bytes do not depend on when it was made.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static ExportReport Write(RunFolder run, RunDatabaseReader database, IReadOnlyList<DatabaseTable> tables, ExportSelection selection, string output)
    {
        // Named columns belong to named tables; all are checked before a file is begun.
        (DatabaseTable Table, IReadOnlyList<ExportColumn> Columns)[] chosen = [.. tables.Select(table => (table, selection.ColumnsOf(table)))];
        var written = new List<ExportedTable>();
        ExportFile.Write(output, file =>
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            WriteText(zip, "metadata", File.Exists(run.Manifest) ? File.ReadAllText(run.Manifest) : "{}");
            byte[] missing = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(missing, NpyColumn.Missing);
            WriteEntry(zip, "missing_integer", NpyHeader.Of("<i8"), entry => entry.Write(missing));
            foreach ((DatabaseTable table, IReadOnlyList<ExportColumn> columns) in chosen)
                written.Add(WriteTable(zip, database, table, columns, selection.RangeOf(table)));
        });
        return new ExportReport([output], written);
    }

    private static ExportedTable WriteTable(
        ZipArchive zip, RunDatabaseReader database, DatabaseTable table, IReadOnlyList<ExportColumn> columns, DatabaseRange range)
    {
        long rows = database.Count(table, range);
        foreach (ExportColumn column in columns)
        {
            int longest = column.Kind is DatabaseKind.Text or DatabaseKind.Blob ? database.LongestValue(table, range, column.Source) : 0;
            var array = new NpyColumn(column, rows, longest);
            WriteEntry(zip, $"{table.Name}/{column.Name}", array.Header, entry =>
            {
                foreach (DatabaseRow row in database.Read(table, range, [column.Source]))
                    entry.Write(array.Value(row));
            });
        }

        return new ExportedTable(table.Name, rows, columns.Count);
    }

    private static void WriteText(ZipArchive zip, string name, string text)
    {
        byte[] characters = Encoding.UTF32.GetBytes(text);
        WriteEntry(zip, name, NpyHeader.Of($"<U{characters.Length / BytesPerCharacter}"), entry => entry.Write(characters));
    }

    private static void WriteEntry(ZipArchive zip, string name, byte[] header, Action<Stream> write)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name + ".npy", CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using Stream stream = entry.Open();
        using var buffered = new BufferedStream(stream, Buffer);
        buffered.Write(header);
        write(buffered);
    }
}
