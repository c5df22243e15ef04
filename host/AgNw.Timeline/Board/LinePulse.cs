namespace AgNw.Timeline.Board;

/// <summary>One high interval of an input line, as the board stamped it.</summary>
/// <param name="StartTick">Rising edge.</param>
/// <param name="EndTick">Falling edge; the last tick of the log if the line was still high then.</param>
/// <param name="Sure">False if an edge is missing or edges nearby were only counted: the interval may be several or cut.</param>
public readonly record struct LinePulse(long StartTick, long EndTick, bool Sure)
{
    /// <summary>Length in ticks.</summary>
    public long Ticks => EndTick - StartTick;
}
