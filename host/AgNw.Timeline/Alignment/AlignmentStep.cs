namespace AgNw.Timeline.Alignment;

/// <summary>The items' clock was set between two items.</summary>
/// <param name="Item">First item after it.</param>
/// <param name="JumpSeconds">By how much it was set ahead; negative: back.</param>
public readonly record struct AlignmentStep(int Item, double JumpSeconds);
