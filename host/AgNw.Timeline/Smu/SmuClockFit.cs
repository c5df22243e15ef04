using AgNw.Timeline.Alignment;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>The SMU's clock on the board's, and how it was found.</summary>
/// <param name="Clock">The fit with its verdict.</param>
/// <param name="Alignment">Which trigger pulse belongs to which reading; null if the fit did not use pulses.</param>
/// <param name="Items">Board times of the readings over the steps of the SMU's clock; null if one relation holds for all.</param>
public sealed record SmuClockFit(ClockFit Clock, AlignmentResult? Alignment, ItemClock? Items = null)
{
    /// <summary>The board time of a reading.</summary>
    /// <param name="item">Its place among the readings given to the fit, from 0.</param>
    /// <param name="nanoseconds">Its stamp.</param>
    public MergedTime At(int item, long nanoseconds) => Items?.At(item, nanoseconds) ?? Clock.ToBoard(nanoseconds);
}
