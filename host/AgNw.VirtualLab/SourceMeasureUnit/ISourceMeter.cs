namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>What the SMU's converter sees at its own terminals.</summary>
public interface ISourceMeter
{
    /// <summary>
    /// Exact mean current, A, and output voltage, V, over FromTick &lt;= t &lt; ToTick. To be asked when the lab's time has reached
    /// <paramref name="toTick"/>, so that every movement of the switch inside is known.
    /// </summary>
    (double CurrentAmpere, double VoltageVolt) Average(long fromTick, long toTick);
}
