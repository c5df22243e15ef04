namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>One point of an I-V; the current is not 0.</summary>
/// <param name="Tick">Board tick.</param>
/// <param name="VoltageVolt">V.</param>
/// <param name="CurrentAmpere">A.</param>
public readonly record struct IvSample(long Tick, double VoltageVolt, double CurrentAmpere)
{
    /// <summary>V / I, ohm.</summary>
    public double ResistanceOhm => VoltageVolt / CurrentAmpere;

    /// <summary>V I, W.</summary>
    public double PowerWatt => VoltageVolt * CurrentAmpere;
}
