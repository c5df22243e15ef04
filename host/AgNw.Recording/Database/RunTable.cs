using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Database;

/// <summary>A table's columns as the database tells them, and the pieces of SQL that follow from them.</summary>
internal sealed class RunTable
{
    private readonly List<string> _key = [];

    private RunTable(string name) => Name = name;

    public string Name { get; }

    /// <summary>In the order of the schema.</summary>
    public List<string> Columns { get; } = [];

    public string Key => string.Join(", ", _key);

    public string Parameters => string.Join(", ", Columns.Select((_, index) => Parameter(index)));

    public string Updates => string.Join(", ", Columns.Select(column => $"{column} = excluded.{column}"));

    /// <summary>True where a row that is there differs from the one that comes.</summary>
    public string Differs => string.Join(" OR ", Columns.Select(column => $"{Name}.{column} IS NOT excluded.{column}"));

    public static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");

    /// <exception cref="SqliteException">there is no such table</exception>
    public static RunTable Of(SqliteConnection connection, string name)
    {
        var table = new RunTable(name);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name, pk FROM pragma_table_info($table) ORDER BY cid";
        command.Parameters.AddWithValue("$table", name);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            table.Columns.Add(reader.GetString(0));
            if (reader.GetInt64(1) > 0) table._key.Add(reader.GetString(0));
        }

        return table.Columns.Count > 0 ? table : throw new SqliteException($"no table {name}", SqliteErrorCode);
    }

    // SQLITE_ERROR
    private const int SqliteErrorCode = 1;
}
