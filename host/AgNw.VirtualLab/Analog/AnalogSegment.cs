namespace AgNw.VirtualLab.Analog;

/// <summary>
/// A stretch of the analogue world that is linear in time: current through the sense shunt and voltage at the device.
/// Valid for every tick t with FromTick &lt;= t &lt; ToTick; the value at t is Start + Slope * (t - FromTick), evaluated in
/// double precision in exactly this form, so that every reader of one segment gets the same bits.
/// </summary>
/// <param name="FromTick">first tick, inclusive</param>
/// <param name="ToTick">end, exclusive; greater than FromTick; long.MaxValue when nothing further is planned</param>
/// <param name="CurrentAmpere">current at FromTick, A, signed</param>
/// <param name="CurrentSlope">A per tick</param>
/// <param name="VoltageVolt">voltage at FromTick, V, signed</param>
/// <param name="VoltageSlope">V per tick</param>
public readonly record struct AnalogSegment(
    long FromTick, long ToTick, double CurrentAmpere, double CurrentSlope, double VoltageVolt, double VoltageSlope)
{
    public double CurrentAt(long tick) => CurrentAmpere + (CurrentSlope * (tick - FromTick));

    public double VoltageAt(long tick) => VoltageVolt + (VoltageSlope * (tick - FromTick));
}
