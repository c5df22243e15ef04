namespace AgNw.Timeline.Board;

/// <summary>Edges that were counted instead of recorded.</summary>
/// <param name="Tick">End of the window in which they fell.</param>
/// <param name="Outputs">True for outputs and read-backs, false for inputs.</param>
/// <param name="Lines">Mask of the lines.</param>
/// <param name="Edges">Number of edges not recorded; saturates.</param>
public readonly record struct CoalescedNotice(long Tick, bool Outputs, ushort Lines, int Edges)
{
    internal const uint OutputsBit = 1u << 31;

    internal static CoalescedNotice Of(in BoardEvent item) =>
        new(item.Tick, (item.Value & OutputsBit) != 0, item.Levels, (int)((item.Value & ~OutputsBit) >> 16));
}
