namespace AgNw.Timeline.Analysis.Dose;

/// <summary>What one region of the specimen got.</summary>
/// <param name="Name">as the marks name it; empty for what came before the first of them</param>
/// <param name="Visits">how often it was looked at</param>
/// <param name="Seconds">how long, s</param>
/// <param name="BeamOnSeconds">how long of that the beam was on, s</param>
/// <param name="DosePerSquareNanometre">electrons per nm²; NaN without a dose rate</param>
public sealed record RegionDose(string Name, int Visits, double Seconds, double BeamOnSeconds, double DosePerSquareNanometre);
