using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Truth;

/// <summary>What an instrument's clock really did: shown = offset + board's time x (1 + rate 1e-6).</summary>
/// <param name="Name">smu, camera ...</param>
/// <param name="OffsetSeconds">what it showed at the board's tick 0, s</param>
/// <param name="RatePartsPerMillion">how much faster than the board it ran, ppm</param>
public sealed record ClockTruth(string Name, double OffsetSeconds, double RatePartsPerMillion)
{
    public static ClockTruth Of(string name, DeviceClock clock) => new(name, clock.OffsetSeconds, clock.RatePartsPerMillion);
}
