using AgNw.Contract;

namespace AgNw.Interlock.Captures;

/// <summary>The frozen capture around a trip: ADC codes of current and voltage, sampled together.</summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="FirstTick">tick of the first pair, extended</param>
/// <param name="CurrentCodes">I codes, oldest first</param>
/// <param name="VoltageCodes">V codes of the same samples</param>
public sealed record CaptureData(uint Boot, long FirstTick, IReadOnlyList<short> CurrentCodes, IReadOnlyList<short> VoltageCodes)
{
    /// <summary>Ticks from one pair to the next.</summary>
    public static int TicksPerPair => TripCoreTiming.AdcSamplePeriod;

    /// <summary>Pairs held.</summary>
    public int Count => CurrentCodes.Count;

    /// <summary>Tick at which a pair was sampled.</summary>
    public long TickOf(int index) => FirstTick + ((long)index * TicksPerPair);
}
