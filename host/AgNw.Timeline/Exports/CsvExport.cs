using System.Text;
using AgNw.Recording.Csv;
using AgNw.Recording.Database;

namespace AgNw.Timeline.Exports;

/// <summary>
/// A table as CSV in the style of the run's own files: UTF-8, comma, LF, one header line whose names end in the unit, numbers that read back to
/// the same bits, an empty field for what is not known; bytes as hexadecimal digits.
/// </summary>
internal static class CsvExport
{
    private const int Buffer = 65536;

    public static ExportReport Write(RunDatabaseReader database, DatabaseTable table, ExportSelection selection, string output)
    {
        IReadOnlyList<ExportColumn> columns = selection.ColumnsOf(table);
        long rows = 0;
        ExportFile.Write(output, file =>
        {
            using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen: true);
            var line = new CsvLine();
            foreach (ExportColumn column in columns)
                line.Add(column.Name);
            End(writer, line);
            foreach (DatabaseRow row in database.Read(table, selection.RangeOf(table), [.. columns.Select(static column => column.Source)]))
            {
                for (int i = 0; i < columns.Count; i++)
                    Add(line, columns[i], row, i);
                End(writer, line);
                rows++;
            }
        });
        return new ExportReport([output], [new ExportedTable(table.Name, rows, columns.Count)]);
    }

    private static void Add(CsvLine line, ExportColumn column, DatabaseRow row, int place)
    {
        switch (column.Kind)
        {
            case DatabaseKind.Whole:
                line.Add(row.Whole(place));
                break;
            case DatabaseKind.Real:
                line.Add(column.Real(row, place));
                break;
            case DatabaseKind.Blob:
                line.Add(Convert.ToHexString(row.Blob(place)));
                break;
            default:
                line.Add(row.Text(place));
                break;
        }
    }

    private static void End(StreamWriter writer, CsvLine line)
    {
        writer.Write(line.Text);
        writer.Write('\n');
        line.Clear();
    }
}
