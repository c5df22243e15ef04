namespace AgNw.Timeline.Merging;

/// <summary>What a merge of exposures has to know.</summary>
/// <param name="GapTicks">Readings further apart than this say nothing of the time between them.</param>
/// <param name="DoseRatePerSquareNanometreSecond">Electrons per nm² and second while the beam is on; null if it is not known.</param>
public sealed record ExposureMergeOptions(long GapTicks, double? DoseRatePerSquareNanometreSecond = null);
