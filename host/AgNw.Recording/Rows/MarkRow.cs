namespace AgNw.Recording.Rows;

/// <summary>A label of a marker: a row of marks.csv. The moment is that of the board's MARK record with this marker.</summary>
/// <param name="Utc">host's clock when the label was given</param>
/// <param name="Marker">value of the MARK record</param>
/// <param name="Label">what the operator said</param>
public readonly record struct MarkRow(DateTimeOffset Utc, uint Marker, string Label);
