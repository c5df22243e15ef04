namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>
/// The master's clocking of one frame in ticks: a rational number of ticks a bit, so that a clock that does not divide the core's is exact.
/// Chip select is seen low at the edge after the present one; rise k of SCK is seen Lead + k x TicksPerBit later, rounded up.
/// </summary>
/// <param name="TicksNumerator">numerator of the ticks a bit</param>
/// <param name="TicksDenominator">denominator of the ticks a bit</param>
/// <param name="Lead">from chip select low to the first rise</param>
/// <param name="Trail">from the last rise (or chip select low) to chip select high; 3 or more, so that the last fetch is done</param>
/// <param name="Recovery">from chip select high to the end of the frame: long enough for the effect of 16 words</param>
public readonly record struct SpiTiming(int TicksNumerator, int TicksDenominator, int Lead = 8, int Trail = 8, int Recovery = 48)
{
    /// <summary>The fastest clock allowed, 6.75 MHz: 64/9 ticks a bit.</summary>
    public static SpiTiming Fastest => FromClock(Contract.TripCoreSpi.MaxClockHertz);

    /// <summary>The timing of a clock, Hz.</summary>
    public static SpiTiming FromClock(int hertz) => new(Contract.TripCoreClock.Hertz, hertz);

    /// <summary>Ticks from chip select low to the rise of a bit.</summary>
    public long RiseOf(int bit) => Lead + ((((long)bit * TicksNumerator) + TicksDenominator - 1) / TicksDenominator);
}
