using System.Globalization;
using AgNw.Recording.Errors;
using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Database;

/// <summary>
/// run.db of a run, open in one transaction: either everything that was put into it is there after <see cref="Commit"/>, or nothing changed.
/// Putting the same rows in again changes nothing, not a byte of the file. Tables and views: schema.sql beside this.
/// </summary>
public sealed class RunDatabase : IDisposable
{
    /// <summary>PRAGMA user_version of the schema.</summary>
    public const int Format = 3;

    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    private RunDatabase(string path, SqliteConnection connection)
    {
        _path = path;
        _connection = connection;
        _transaction = connection.BeginTransaction(deferred: true);
    }

    /// <summary>The schema, with the meaning of every table, view and column.</summary>
    public static string Schema
    {
        get
        {
            using Stream resource = typeof(RunDatabase).Assembly.GetManifestResourceStream("AgNw.Recording.Database.schema.sql")!;
            using var reader = new StreamReader(resource);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Opens the file, or makes it with the schema.</summary>
    /// <exception cref="RecordingException">it is no run.db of this format, is held by another program, or cannot be written</exception>
    public static RunDatabase OpenOrCreate(string path) => SqliteFile.Open(
        path,
        SqliteOpenMode.ReadWriteCreate,
        connection =>
        {
            int format = Integer(connection, "PRAGMA user_version");
            bool empty = Integer(connection, "SELECT COUNT(*) FROM sqlite_master") == 0;
            if (format == 0 && empty) Execute(connection, $"BEGIN IMMEDIATE; {Schema} PRAGMA user_version = {Format}; COMMIT;");
            else if (format != Format)
                throw new RecordingException($"{path} has format {format}, this program writes {Format}; move it away and make it again with `agnw merge` or `agnw record`.");
            return new RunDatabase(path, connection);
        },
        Failed);

    /// <summary>Makes a table's rows exactly these. Rows that are there already are not touched.</summary>
    /// <param name="table">of the schema</param>
    /// <param name="rows">values in the order of the table's columns; a NaN is a NULL</param>
    /// <returns>rows added, changed or removed</returns>
    public long Replace(string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        try
        {
            RunTable shape = RunTable.Of(_connection, table);
            Execute(_connection, $"CREATE TEMP TABLE incoming AS SELECT * FROM {table} WHERE 0");
            Insert($"INSERT INTO temp.incoming VALUES ({shape.Parameters})", shape, rows);
            long removed = Execute(
                _connection, $"DELETE FROM {table} WHERE ({shape.Key}) NOT IN (SELECT {shape.Key} FROM temp.incoming)");
            long changed = Execute(
                _connection, $"INSERT OR REPLACE INTO {table} SELECT * FROM (SELECT * FROM temp.incoming EXCEPT SELECT * FROM {table})");
            Execute(_connection, "DROP TABLE temp.incoming");
            return removed + changed;
        }
        catch (SqliteException exception)
        {
            throw Failed(_path, exception);
        }
    }

    /// <summary>Adds rows, or changes those with the same key; others stay. For a table that only grows, in constant memory.</summary>
    /// <returns>rows added or changed</returns>
    public long Merge(string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        try
        {
            RunTable shape = RunTable.Of(_connection, table);
            return Insert($"INSERT INTO {table} VALUES ({shape.Parameters}) ON CONFLICT DO UPDATE SET {shape.Updates} WHERE {shape.Differs}", shape, rows);
        }
        catch (SqliteException exception)
        {
            throw Failed(_path, exception);
        }
    }

    public void Commit()
    {
        try
        {
            _transaction.Commit();
        }
        catch (SqliteException exception)
        {
            throw Failed(_path, exception);
        }
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static RecordingException Failed(string path, SqliteException exception) => new(
        $"{path} cannot be used ({exception.Message}); it can be moved away and made again from the run's other files.", exception);

    private static int Execute(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        // The texts are this assembly's own: schema, and names out of it.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return command.ExecuteNonQuery();
    }

    private static int Integer(SqliteConnection connection, string text)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private long Insert(string text, RunTable shape, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        SqliteParameter[] parameters = [.. shape.Columns.Select((_, index) => command.Parameters.Add(new SqliteParameter { ParameterName = RunTable.Parameter(index) }))];
        long changed = 0;
        foreach (IReadOnlyList<object?> row in rows)
        {
            if (row.Count != parameters.Length) throw new ArgumentException($"{shape.Name} has {parameters.Length} columns, the row {row.Count}.", nameof(rows));
            for (int index = 0; index < parameters.Length; index++)
                parameters[index].Value = row[index] is null or double.NaN ? DBNull.Value : row[index];
            changed += command.ExecuteNonQuery();
        }

        return changed;
    }
}
