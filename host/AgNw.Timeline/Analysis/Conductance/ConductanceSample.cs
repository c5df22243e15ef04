namespace AgNw.Timeline.Analysis.Conductance;

/// <summary>A conductance at a moment.</summary>
/// <param name="Tick">Board tick.</param>
/// <param name="Quanta">Conductance, G0.</param>
public readonly record struct ConductanceSample(long Tick, double Quanta);
