namespace AgNw.Recording.Rows;

/// <summary>What one source of readings says of an exposure. Nothing is zero for want of a reading: what was not measured is NaN.</summary>
/// <param name="Readings">readings within the exposure; 0 does not mean that nothing is known: readings around it cover it too</param>
/// <param name="FirstReading">the first of them; null if there is none</param>
/// <param name="LastReading">the last of them; null likewise</param>
/// <param name="CoveredShare">share of the exposure over which the current is known, 0 to 1; the figures are of this share</param>
/// <param name="CurrentMeanAmpere">mean current, A</param>
/// <param name="CurrentMinAmpere">least current, A</param>
/// <param name="CurrentMaxAmpere">greatest current, A</param>
/// <param name="VoltageMeanVolt">mean voltage, V</param>
/// <param name="VoltageMinVolt">least voltage, V</param>
/// <param name="VoltageMaxVolt">greatest voltage, V</param>
/// <param name="ChargeCoulomb">integral of the current over the covered share, signed, C</param>
/// <param name="EnergyJoule">integral of voltage times current over it, J; NaN where the voltage is known over less of it than the current</param>
public readonly record struct ElectricalSummary(
    long Readings,
    long? FirstReading,
    long? LastReading,
    double CoveredShare,
    double CurrentMeanAmpere,
    double CurrentMinAmpere,
    double CurrentMaxAmpere,
    double VoltageMeanVolt,
    double VoltageMinVolt,
    double VoltageMaxVolt,
    double ChargeCoulomb,
    double EnergyJoule)
{
    /// <summary>Of an exposure of which no reading tells.</summary>
    public static ElectricalSummary Nothing { get; } = new(
        0, null, null, 0, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
}
