using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Database;

/// <summary>The row that a reader of run.db stands on. Columns are counted from 0 as they were asked for.</summary>
public sealed class DatabaseRow
{
    private readonly SqliteDataReader _reader;

    internal DatabaseRow(SqliteDataReader reader) => _reader = reader;

    /// <summary>Null where it is not known.</summary>
    public long? Whole(int column) => _reader.IsDBNull(column) ? null : _reader.GetInt64(column);

    /// <summary>NaN where it is not known.</summary>
    public double Real(int column) => _reader.IsDBNull(column) ? double.NaN : _reader.GetDouble(column);

    /// <summary>Empty where it is not known.</summary>
    public string Text(int column) => _reader.IsDBNull(column) ? string.Empty : _reader.GetString(column);

    /// <summary>Empty where it is not known.</summary>
    public byte[] Blob(int column) => _reader.IsDBNull(column) ? [] : _reader.GetFieldValue<byte[]>(column);
}
