using CsvHelper;

namespace AgNw.Timeline.Csv;

/// <summary>
/// A table from outside, read line by line in constant memory (RFC 4180 in UTF-8; comma, semicolon, tab or bar). Strict: every line has as
/// many fields as the header, a quotation ends on its line, a line's length is limited. Whatever does not fit is a
/// <see cref="CsvInputException"/>.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private readonly string _file;
    private readonly CsvReader _reader;

    private readonly long _linesBefore;

    private CsvTable(string file, CsvReader reader, long linesBefore)
    {
        _file = file;
        _reader = reader;
        _linesBefore = linesBefore;
        string[] headers = Guarded(() => reader.Headers.ToArray());
        if (headers.Length == 0)
            throw new CsvInputException(file, 0, null, "is empty; a header line is needed.");
        if (headers.Length > CsvLimits.Columns)
            throw new CsvInputException(file, linesBefore + 1, null, $"{headers.Length} columns; no table of measurements has more than {CsvLimits.Columns}.");
        Headers = [.. headers.Select(ColumnHeader.Parse)];
    }

    public IReadOnlyList<ColumnHeader> Headers { get; }

    /// <summary>The headers as an error repeats them.</summary>
    public string HeaderText => Short(string.Join(", ", Headers.Select(static h => h.Text)));

    public static CsvTable Open(string path, char? delimiter) => Open(path, delimiter, default);

    /// <summary>Opens a table that does not begin with its file.</summary>
    public static CsvTable Open(string path, char? delimiter, TableStart start)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan) { Position = start.Byte };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CsvInputException(path, 0, null, $"cannot be opened ({exception.Message})", exception);
        }

        return Read(path, stream, delimiter, start.Line);
    }

    /// <summary>Reads from a stream; the name stands in errors. The stream is disposed with the table.</summary>
    public static CsvTable Read(string name, Stream stream, char? delimiter, long linesBefore = 0)
    {
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            AllowLineBreaksInQuotes = false,
            TrimWhitespace = true,
            MaxRecordSize = CsvLimits.LineBytes,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        CsvReader reader = CsvReader.Create(stream, options, leaveOpen: false);
        try
        {
            return new CsvTable(name, reader, linesBefore);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The next row; false at the end of the file.</summary>
    public bool MoveNext() => Guarded(_reader.Read);

    /// <summary>A field as UTF-8, valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => _reader.GetSpan(column);

    public string Text(int column) => _reader.GetString(column);

    public CsvInputException Error(int column, string reason) => new(_file, _linesBefore + _reader.LineNumber, Headers[column].Text, reason);

    /// <summary>An error of the header.</summary>
    public CsvInputException Error(string reason) => new(_file, _linesBefore + 1, null, reason);

    /// <summary>An error of the header that naming a column helps.</summary>
    public CsvInputException AskForColumn(string reason) => new(_file, _linesBefore + 1, null, reason) { AsksForColumns = true };

    /// <summary>An error of a column that naming it with its unit helps.</summary>
    public CsvInputException AskForColumn(int column, string reason) => new(_file, _linesBefore + _reader.LineNumber, Headers[column].Text, reason) { AsksForColumns = true };

    /// <summary>Text of the file cut to a length that an error may repeat, control characters replaced.</summary>
    public static string Short(string text)
    {
        string shown = string.Concat(text.Take(CsvLimits.Quoted).Select(static c => char.IsControl(c) ? '?' : c));
        return text.Length <= CsvLimits.Quoted ? shown : shown + "...";
    }

    public void Dispose() => _reader.Dispose();

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            throw new CsvInputException(_file, _linesBefore + exception.LineNumber, null, $"{Short(exception.Message)} The file is cut, damaged or no table.", exception);
        }
        catch (Exception exception) when (exception is IOException or System.Text.DecoderFallbackException)
        {
            throw new CsvInputException(_file, 0, null, $"reading failed ({exception.Message})", exception);
        }
    }
}
