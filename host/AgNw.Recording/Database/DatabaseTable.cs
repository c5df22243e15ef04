namespace AgNw.Recording.Database;

/// <summary>A table of run.db as a reader sees it.</summary>
/// <param name="Name">as in the schema</param>
/// <param name="Columns">in the order of the schema</param>
/// <param name="Key">names of the columns that its rows are ordered by</param>
public sealed record DatabaseTable(string Name, IReadOnlyList<DatabaseColumn> Columns, IReadOnlyList<string> Key)
{
    private static readonly string[] TickColumns = ["board_tick", "start_tick"];

    /// <summary>The column with every row's place on the board's clock; null if not every row has one.</summary>
    public DatabaseColumn? TickColumn => Columns.FirstOrDefault(static column => column.IsRequired && TickColumns.Contains(column.Name));

    /// <summary>A column; null if there is none of that name.</summary>
    public DatabaseColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
