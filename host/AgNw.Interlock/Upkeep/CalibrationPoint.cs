using AgNw.Contract;

namespace AgNw.Interlock.Upkeep;

/// <summary>
/// One point of a calibration: true magnitude = <paramref name="Gain"/> x magnitude of the code + <paramref name="Offset"/> x span. The span
/// is 125 % of the range's full scale, of the V channel 4.096 V. Both count in steps of 1e-6.
/// </summary>
/// <param name="Channel">what is calibrated</param>
/// <param name="Range">does not matter for the V channel</param>
/// <param name="IsNegative">polarity</param>
/// <param name="Gain">nominal 1; limits: those of CALibration:POINt</param>
/// <param name="Offset">nominal 0, part of the span</param>
public sealed record CalibrationPoint(CalibrationChannel Channel, CurrentRange Range, bool IsNegative, double Gain, double Offset);
