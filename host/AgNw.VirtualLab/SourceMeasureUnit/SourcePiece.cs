namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>A stretch of the SMU's set voltage that is linear in time, for FromTick &lt;= t &lt; ToTick.</summary>
/// <param name="FromTick">first tick</param>
/// <param name="ToTick">end, exclusive; long.MaxValue when nothing further is planned</param>
/// <param name="Volt">voltage at FromTick, V</param>
/// <param name="Slope">V per tick</param>
public readonly record struct SourcePiece(long FromTick, long ToTick, double Volt, double Slope)
{
    public double VoltAt(long tick) => Volt + (Slope * (tick - FromTick));
}
