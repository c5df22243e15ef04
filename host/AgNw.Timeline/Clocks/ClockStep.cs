namespace AgNw.Timeline.Clocks;

/// <summary>The other clock was set while the source went on.</summary>
/// <param name="AfterItem">Last item of the source, by its place from 0, that is known to lie before.</param>
/// <param name="BeforeItem">First item that is known to lie after.</param>
/// <param name="JumpSeconds">By how much the other clock was set ahead; negative: back.</param>
public readonly record struct ClockStep(int AfterItem, int BeforeItem, double JumpSeconds)
{
    /// <summary>For example <c>0.35 s ahead after item 411</c>.</summary>
    public string Text => $"{DurationText.Of(JumpSeconds)} {(JumpSeconds < 0 ? "back" : "ahead")} after item {AfterItem}";
}
