namespace AgNw.Recording.Rows;

/// <summary>The beam during an exposure, by the board's records of its blanking output. NaN where the log does not tell.</summary>
/// <param name="OnSeconds">time for which the board did not blank, s</param>
/// <param name="OnShare">the same as a share of the exposure, 0 to 1</param>
/// <param name="DosePerSquareNanometre">electrons per nm² in this exposure: dose rate times <paramref name="OnSeconds"/>; NaN without a rate</param>
/// <param name="TotalDosePerSquareNanometre">the same from the log's first record to the end of this exposure, between exposures too</param>
public readonly record struct BeamSummary(
    double OnSeconds, double OnShare, double DosePerSquareNanometre, double TotalDosePerSquareNanometre);
