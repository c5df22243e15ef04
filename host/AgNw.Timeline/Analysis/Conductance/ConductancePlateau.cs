namespace AgNw.Timeline.Analysis.Conductance;

/// <summary>A stretch in which the conductance stood still.</summary>
/// <param name="FromTick">First sample.</param>
/// <param name="ToTick">Last sample.</param>
/// <param name="Samples">Number of samples.</param>
/// <param name="Quanta">Median conductance, G0.</param>
/// <param name="Scatter">Normal-consistent scatter of the samples about it, G0.</param>
public sealed record ConductancePlateau(long FromTick, long ToTick, int Samples, double Quanta, double Scatter)
{
    /// <summary>The nearest whole number of quanta.</summary>
    public long Nearest => (long)Math.Round(Quanta);
}
