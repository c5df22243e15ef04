using System.Globalization;
using AgNw.Recording.Errors;
using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Database;

/// <summary>
/// run.db of a run, open to be read: rows stream in the order of each table's key, in constant memory, and all from one moment of the file, as
/// often as they are asked for. The file is not changed.
/// </summary>
public sealed class RunDatabaseReader : IDisposable
{
    private const string SourceColumn = "smu";
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    private RunDatabaseReader(string path, SqliteConnection connection)
    {
        _path = path;
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);
        Tables = [.. Names().Select(Describe)];
    }

    /// <summary>The tables in the order of the schema.</summary>
    public IReadOnlyList<DatabaseTable> Tables { get; }

    /// <exception cref="RecordingException">there is none, or it is no run.db of this format</exception>
    public static RunDatabaseReader Open(string path)
    {
        if (!File.Exists(path))
            throw new RecordingException($"{path} does not exist; `agnw merge` makes it.");
        return SqliteFile.Open(
            path,
            SqliteOpenMode.ReadOnly,
            connection =>
            {
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = "PRAGMA user_version";
                int format = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
                if (format != RunDatabase.Format)
                    throw new RecordingException($"{path} has format {format}, this program reads {RunDatabase.Format}; move it away and make it again with `agnw merge`.");
                return new RunDatabaseReader(path, connection);
            },
            Failed);
    }

    /// <summary>A table; null if there is none of that name.</summary>
    public DatabaseTable? Find(string table) => Tables.FirstOrDefault(known => known.Name == table);

    /// <summary>Rows that <see cref="Read"/> would deliver.</summary>
    public long Count(DatabaseTable table, DatabaseRange range)
    {
        long all = Number(table, range, "COUNT(*)");
        return (all + range.Every - 1) / range.Every;
    }

    /// <summary>The longest text of a column in characters, or its longest blob in bytes; 0 where there is none.</summary>
    public int LongestValue(DatabaseTable table, DatabaseRange range, DatabaseColumn column) =>
        (int)Number(table, range, $"COALESCE(MAX(LENGTH({Quoted(column.Name)})), 0)");

    /// <summary>The rows, each valid until the next is asked for.</summary>
    /// <param name="table">of <see cref="Tables"/></param>
    /// <param name="range">which rows</param>
    /// <param name="columns">which columns, in this order</param>
    public IEnumerable<DatabaseRow> Read(DatabaseTable table, DatabaseRange range, IReadOnlyList<DatabaseColumn> columns)
    {
        string order = table.Key.Count == 0 ? string.Empty : " ORDER BY " + string.Join(", ", table.Key.Select(Quoted));
        using SqliteCommand command = Command(table, range, string.Join(", ", columns.Select(static column => Quoted(column.Name))), order);
        using SqliteDataReader reader = command.ExecuteReader();
        var row = new DatabaseRow(reader);
        for (long index = 0; Next(reader); index++)
        {
            if (index % range.Every == 0) yield return row;
        }
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static RecordingException Failed(string path, SqliteException exception) => new(
        $"{path} cannot be read ({exception.Message}); it can be moved away and made again with `agnw merge`.", exception);

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private bool Next(SqliteDataReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (SqliteException exception)
        {
            throw Failed(_path, exception);
        }
    }

    private long Number(DatabaseTable table, DatabaseRange range, string expression)
    {
        try
        {
            using SqliteCommand command = Command(table, range, expression, string.Empty);
            return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
        catch (SqliteException exception)
        {
            throw Failed(_path, exception);
        }
    }

    private SqliteCommand Command(DatabaseTable table, DatabaseRange range, string what, string order)
    {
        SqliteCommand command = _connection.CreateCommand();
        var conditions = new List<string>();
        void Where(string column, string comparison, string parameter, object value)
        {
            conditions.Add($"{Quoted(column)} {comparison} {parameter}");
            command.Parameters.AddWithValue(parameter, value);
        }

        if (table.TickColumn is { } tick && range.FromTick is { } from) Where(tick.Name, ">=", "$from", from);
        if (table.TickColumn is { } upper && range.ToTick is { } to) Where(upper.Name, "<=", "$to", to);
        if (range.Source is { } source && table.Find(SourceColumn) is not null) Where(SourceColumn, "=", "$source", source);
        string condition = conditions.Count == 0 ? string.Empty : " WHERE " + string.Join(" AND ", conditions);
        // Names out of the file's own schema, quoted; values are parameters.
#pragma warning disable CA2100
        command.CommandText = $"SELECT {what} FROM {Quoted(table.Name)}{condition}{order}";
#pragma warning restore CA2100
        return command;
    }

    private List<string> Names()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
        using SqliteDataReader reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private DatabaseTable Describe(string name)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT name, type, pk, \"notnull\" FROM pragma_table_info($table) ORDER BY cid";
        command.Parameters.AddWithValue("$table", name);
        using SqliteDataReader reader = command.ExecuteReader();
        var columns = new List<DatabaseColumn>();
        var key = new SortedList<long, string>();
        while (reader.Read())
        {
            columns.Add(new DatabaseColumn(reader.GetString(0), KindOf(reader.GetString(1)), reader.GetInt64(3) != 0));
            if (reader.GetInt64(2) is > 0 and long place) key.Add(place, reader.GetString(0));
        }

        return new DatabaseTable(name, columns, [.. key.Values]);
    }

    private static DatabaseKind KindOf(string type) => type switch
    {
        "INTEGER" => DatabaseKind.Whole,
        "REAL" => DatabaseKind.Real,
        "BLOB" => DatabaseKind.Blob,
        _ => DatabaseKind.Text,
    };
}
