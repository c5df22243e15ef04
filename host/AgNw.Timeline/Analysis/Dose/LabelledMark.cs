namespace AgNw.Timeline.Analysis.Dose;

/// <summary>A marker on the board's clock.</summary>
/// <param name="Tick">stamp of the MARK record</param>
/// <param name="Marker">its value</param>
/// <param name="Label">what the operator said; empty for a marker without a label</param>
public readonly record struct LabelledMark(long Tick, uint Marker, string Label);
