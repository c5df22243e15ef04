using AgNw.Timeline.Alignment;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>The SMU's clock on the board's, and how it was found.</summary>
/// <param name="Clock">The fit with its verdict.</param>
/// <param name="Alignment">Which trigger pulse belongs to which reading; null if the fit did not use pulses.</param>
public sealed record SmuClockFit(ClockFit Clock, AlignmentResult? Alignment);
