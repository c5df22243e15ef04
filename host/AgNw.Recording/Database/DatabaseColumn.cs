namespace AgNw.Recording.Database;

/// <summary>A column of run.db as a reader sees it.</summary>
/// <param name="Name">as in the schema; the unit is the last part</param>
/// <param name="Kind">what its values are</param>
/// <param name="IsRequired">true if every row has a value</param>
public sealed record DatabaseColumn(string Name, DatabaseKind Kind, bool IsRequired);
