using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>
/// Writes a CSV file row by row, UTF-8, LF. Never overwrites: an existing file is an error. While one buffer is written the next is filled; a
/// failure is thrown at the next row that fills one, or at the end.
/// </summary>
public sealed class CsvFileWriter<TRow> : IDisposable
{
    private const int BufferBytes = 1 << 18;
    private readonly FileStream _file;
    private readonly CsvFormat<TRow> _format;
    private readonly bool _durable;
    private CsvLine _filling = new();
    private CsvLine _writing = new();
    private Task _written = Task.CompletedTask;

    /// <param name="path">the file</param>
    /// <param name="format">of its rows</param>
    /// <param name="durable">complete on disk when disposed; else the operating system writes it out later: for what can be made again</param>
    /// <exception cref="RecordingException">the file exists, or the folder cannot be written</exception>
    public CsvFileWriter(string path, CsvFormat<TRow> format, bool durable = true)
    {
        _format = format;
        _durable = durable;
        _file = NewFile.Create(path);
        foreach (string column in format.Columns) _filling.Add(column);
        _filling.EndLine();
    }

    /// <summary>Rows written.</summary>
    public long Count { get; private set; }

    public void Append(in TRow row)
    {
        _format.Write(_filling, row);
        _filling.EndLine();
        Count++;
        if (_filling.Utf8.Length >= BufferBytes) Exchange();
    }

    public void Dispose()
    {
        try
        {
            _written.GetAwaiter().GetResult();
            _file.Write(_filling.Utf8);
            _filling.Clear();
            _file.Flush(_durable);
        }
        finally
        {
            _file.Dispose();
        }
    }

    private void Exchange()
    {
        _written.GetAwaiter().GetResult();
        (_filling, _writing) = (_writing, _filling);
        _filling.Clear();
        _written = Task.Run(() => _file.Write(_writing.Utf8));
    }
}
