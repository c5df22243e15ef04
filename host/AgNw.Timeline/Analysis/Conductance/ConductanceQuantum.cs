namespace AgNw.Timeline.Analysis.Conductance;

/// <summary>The quantum of conductance G0 = 2 e^2 / h (exact since the SI of 2019; CODATA 2018).</summary>
public static class ConductanceQuantum
{
    /// <summary>G0, S.</summary>
    public const double Siemens = 2 * ElementaryChargeCoulomb * ElementaryChargeCoulomb / PlanckJouleSecond;

    private const double ElementaryChargeCoulomb = 1.602176634e-19;
    private const double PlanckJouleSecond = 6.62607015e-34;

    /// <summary>A conductance in G0; NaN where V is smaller than <paramref name="leastVolt"/>, so that it would be noise.</summary>
    public static double Of(double voltageVolt, double currentAmpere, double leastVolt = 1e-3) =>
        Math.Abs(voltageVolt) >= leastVolt ? currentAmpere / voltageVolt / Siemens : double.NaN;
}
