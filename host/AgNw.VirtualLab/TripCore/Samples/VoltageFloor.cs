using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// The ADC register, and `suspended`, which follows from the voltage of the sample decided last: bipolar and the magnitude below VOLTAGE_FLOOR. Wakes only at samples
/// whose bounds do not tell that nothing changes.
/// </summary>
internal sealed class VoltageFloor(SampleHistory history, bool everySample)
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;
    private const int RegisterDelay = TripCoreTiming.AdcDecision - 1;

    private long knownTo = -1;

    /// <summary>Index of the sample in the ADC register after an edge; 0 before the first.</summary>
    public static long SampleAt(long t) => Math.Max(0, (t - TripCoreTiming.AdcReady) / Period);

    public int CurrentAt(long t) => SampleAt(t) is var sample && sample > 0 ? history.Current(sample) : 0;

    public int VoltageAt(long t) => Voltage(SampleAt(t));

    /// <summary>`suspended` after an edge: by the sample decided last.</summary>
    public bool IsSuspended(long t, LiveConfiguration configuration) =>
        configuration.IsBipolar && Magnitude.Of(Voltage(DecidedAt(t))) < configuration[Registers.VoltageFloor];

    /// <summary>What is known beyond a tick no longer holds.</summary>
    public void WorldChanges(long tick) => knownTo = Math.Min(knownTo, (tick - 1) / Period);

    /// <summary>The configuration changes: nothing is known ahead.</summary>
    public void ConfigurationChanges() => knownTo = -1;

    /// <summary>The next edge at which `suspended` may change.</summary>
    public long NextWake(long now, LiveConfiguration configuration)
    {
        if (!configuration.IsBipolar)
        {
            knownTo = -1;
            return Wake.Never;
        }

        var decided = DecidedAt(now);
        if (knownTo <= decided)
        {
            knownTo = decided + Unchanged(decided, configuration);
        }

        return ((knownTo + 1) * Period) + RegisterDelay;
    }

    private static long DecidedAt(long t) => Math.Max(0, (t - RegisterDelay) / Period);

    private int Voltage(long sample) => sample > 0 ? history.Voltage(sample) : 0;

    /// <summary>How many samples after the one decided last surely leave `suspended` as it is.</summary>
    private long Unchanged(long sample, LiveConfiguration configuration)
    {
        if (everySample || sample == 0 || !history.Knows(sample + 1))
        {
            return 0;
        }

        var span = history.SpanOf(sample + 1);
        var suspended = Magnitude.Of(history.Voltage(sample)) < configuration[Registers.VoltageFloor];
        for (var count = Math.Min(span.LastSample - sample, long.MaxValue / (4 * Period)); count > 0; count /= 2)
        {
            var bounds = span.VoltageBounds(sample + 1, sample + count).Magnitude;
            if (suspended ? bounds.High < configuration[Registers.VoltageFloor] : bounds.Low >= configuration[Registers.VoltageFloor])
            {
                return count;
            }
        }

        return 0;
    }
}
