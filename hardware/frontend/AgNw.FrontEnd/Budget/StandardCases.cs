using AgNw.Contract;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Budget;

/// <summary>The two events that the budget is made of: a wire that breaks and a filament that forms, in each range.</summary>
internal sealed class StandardCases(PartList parts)
{
    /// <summary>Until the SMU's own limit acts where the board is there: the slowest, s.</summary>
    private const double SlowSmu = 20e-6;

    /// <summary>The wire carries 4 mA on the upper two ranges, else half of the range; UNDER stands at about a quarter of that.</summary>
    public LineCase Break(CurrentRange range, TripPath path, bool worst) => new()
    {
        Name = $"break_{range}_{path}_{(worst ? "worst" : "typical")}",
        Range = range,
        Cause = Cause.Under,
        Path = path,
        Worst = worst,
        DeviceOhm = Math.Max(parts.Around("wire"), parts.Around("bias") / (0.5 * PartList.FullScale(range))),
        Threshold = range switch { CurrentRange.R20m => 0.05, CurrentRange.R10m => 0.1, _ => 0.125 },
        LimiterWide = true,
    };

    /// <summary>
    /// 1 kohm; on the upper two ranges less, so that it draws twice the range, with the limiter out of the way. OVER stands at full scale.
    /// </summary>
    public LineCase Filament(CurrentRange range, TripPath path, bool worst) => new()
    {
        Name = $"filament_{range}_{path}_{(worst ? "worst" : "typical")}",
        Range = range,
        Cause = Cause.Over,
        Path = path,
        Worst = worst,
        Event = DeviceEvent.Filament,
        EventSeconds = 50e-9,
        DeviceOhm = Math.Min(parts.Around("filament"), parts.Around("bias") / (2 * PartList.FullScale(range))),
        Threshold = 1,
        LimiterWide = range >= CurrentRange.R10m,
        SmuSlowSeconds = SlowSmu,
    };

    /// <summary>The range as the contract writes it.</summary>
    public static string Text(CurrentRange range) => RangeScales.RangeText[(int)range];

    /// <summary>From the largest to the smallest.</summary>
    public static IEnumerable<CurrentRange> Ranges => Enum.GetValues<CurrentRange>().OrderDescending();
}
