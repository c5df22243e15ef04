using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>Reads a file of <see cref="AppendedTable{TRow}"/>, also one whose last line a crash cut short or that is being written.</summary>
public static class AppendedTableRows
{
    /// <summary>The whole lines of a file; none where there is no file.</summary>
    /// <exception cref="TableException">a whole line cannot be read</exception>
    public static IEnumerable<TRow> Read<TRow>(string path, ReadableCsvFormat<TRow> format)
    {
        if (!File.Exists(path)) yield break;
        using IEnumerator<TRow> rows = CsvFileReader.Read(path, format).GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (TableException cut) when (cut.IsCut)
            {
                yield break;
            }

            yield return rows.Current;
        }
    }
}
