namespace AgNw.Interlock.Upkeep;

/// <summary>Calibration and proof test of a board, and whether it keeps them over power loss.</summary>
/// <param name="Calibration">all but VALID: its figures are uncalibrated</param>
/// <param name="ProofTest">the last one</param>
/// <param name="IsKept">false: both, and saved settings, are lost with the power</param>
public sealed record BoardUpkeep(DueRecord Calibration, ProofTestRecord ProofTest, bool IsKept);
