using System.Text;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>Writes a CSV file row by row, UTF-8, LF. Never overwrites: an existing file is an error. Complete on disk when disposed.</summary>
public sealed class CsvFileWriter<TRow> : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamWriter _writer;
    private readonly CsvFormat<TRow> _format;
    private readonly CsvLine _line = new();

    /// <exception cref="RecordingException">the file exists, or the folder cannot be written</exception>
    public CsvFileWriter(string path, CsvFormat<TRow> format)
    {
        _format = format;
        _file = NewFile.Create(path);
        _writer = new StreamWriter(_file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65536);
        foreach (string column in format.Columns) _line.Add(column);
        EndLine();
    }

    /// <summary>Rows written.</summary>
    public long Count { get; private set; }

    public void Append(in TRow row)
    {
        _format.Write(_line, row);
        EndLine();
        Count++;
    }

    public void Dispose()
    {
        _writer.Flush();
        _file.Flush(flushToDisk: true);
        _writer.Dispose();
    }

    private void EndLine()
    {
        _writer.Write(_line.Text);
        _writer.Write('\n');
        _line.Clear();
    }
}
