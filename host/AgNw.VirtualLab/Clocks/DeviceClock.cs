namespace AgNw.VirtualLab.Clocks;

/// <summary>
/// The clock of an instrument: shows OffsetSeconds at tick 0 and runs RatePartsPerMillion fast against the board.
/// shown = offset + t (1 + rate 1e-6), with t the board's time. Double precision: below 1 ns over a month.
/// </summary>
/// <param name="OffsetSeconds">what it shows at tick 0, s</param>
/// <param name="RatePartsPerMillion">how much faster it runs than the board, ppm; within 10 000</param>
public readonly record struct DeviceClock(double OffsetSeconds, double RatePartsPerMillion)
{
    private const double LargestRate = 10_000;

    /// <summary>Throws unless both figures are finite and the rate is a clock's.</summary>
    public void Validate(string owner)
    {
        if (!double.IsFinite(OffsetSeconds) || !(Math.Abs(RatePartsPerMillion) <= LargestRate))
        {
            throw new ArgumentException(
                $"{owner}: clock offset {OffsetSeconds} s, rate {RatePartsPerMillion} ppm: give a finite offset and at most {LargestRate} ppm.");
        }
    }

    /// <summary>What the clock shows at a tick, s.</summary>
    public double SecondsAt(long tick) => OffsetSeconds + (BoardTime.Seconds(tick) * Ratio);

    /// <summary>The tick nearest to the moment when the clock shows a time.</summary>
    public long TickAt(double shownSeconds) => BoardTime.Ticks((shownSeconds - OffsetSeconds) / Ratio);

    /// <summary>Ticks in a duration measured by this clock, one at least.</summary>
    public long Duration(double shownSeconds) => BoardTime.Duration(shownSeconds / Ratio);

    private double Ratio => 1 + (RatePartsPerMillion * 1e-6);
}
