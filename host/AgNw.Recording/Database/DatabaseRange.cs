namespace AgNw.Recording.Database;

/// <summary>Which rows of a table are read.</summary>
/// <param name="FromTick">first board tick; null from the beginning; a table without ticks is read whole</param>
/// <param name="ToTick">last board tick; null to the end</param>
/// <param name="Every">only each so manieth row, from the first on; 1 for all</param>
/// <param name="Source">only rows of this source of readings, where the table tells sources apart; null for all</param>
public sealed record DatabaseRange(long? FromTick = null, long? ToTick = null, int Every = 1, string? Source = null);
