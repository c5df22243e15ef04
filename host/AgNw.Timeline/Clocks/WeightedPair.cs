namespace AgNw.Timeline.Clocks;

/// <summary>One moment seen by both clocks, with how well the two stamps belong together.</summary>
/// <param name="Pair">The stamps.</param>
/// <param name="SigmaSeconds">Standard deviation of their difference, s.</param>
public readonly record struct WeightedPair(ClockPair Pair, double SigmaSeconds);
