using AgNw.Contract;
using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Traces;

/// <summary>How a record is played.</summary>
public sealed record TraceParameters
{
    private const double MicrovoltPerVolt = 1e6;

    /// <summary>Tick at which the record's time 0 lies.</summary>
    public long StartTick { get; init; }

    /// <summary>Channel that is imposed on the line.</summary>
    public TraceChannel Channel { get; init; } = TraceChannel.A;

    /// <summary>The record's voltage over that at the board's V channel, 1 or more; see <see cref="FittingDivisor"/>.</summary>
    public double VoltageDivisor { get; init; } = 1;

    /// <summary>The clock by which the record's times were taken; it shows OffsetSeconds at the board's tick 0.</summary>
    public DeviceClock Clock { get; init; } = new(OffsetSeconds: 0, RatePartsPerMillion: 0);

    /// <summary>The least of 1, 2, 5, 10, 20 ... by which every voltage of the channel fits the span of the board's V channel.</summary>
    public static double FittingDivisor(ElectricalTrace trace, TraceChannel channel)
    {
        ArgumentNullException.ThrowIfNull(trace);
        double most = trace.Rows.Max(row => Math.Abs((channel == TraceChannel.A ? row.A : row.B).VoltageVolt));
        double span = RangeScales.VoltageSpanMicrovolt / MicrovoltPerVolt;
        for (double decade = 1; ; decade *= 10)
        {
            foreach (double divisor in (ReadOnlySpan<double>)[decade, 2 * decade, 5 * decade])
            {
                if (most / divisor < span)
                {
                    return divisor;
                }
            }
        }
    }
}
