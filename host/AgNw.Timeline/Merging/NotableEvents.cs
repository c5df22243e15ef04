using AgNw.Contract;
using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Which events tell a reader something as the last event before a reading. Strobes and SMU triggers come with every frame and reading and
/// would hide everything else; comparator edges, output edges and samples only accompany the records that name what happened.
/// </summary>
public static class NotableEvents
{
    /// <summary>True for events that a timeline row shows.</summary>
    public static bool IsNotable(BoardEvent item) => item.Kind switch
    {
        RecordKind.Inputs => item.Changes((int)InputLine.LoopOpen) || item.Changes((int)InputLine.LastLine),
        RecordKind.Outputs or RecordKind.Sample or RecordKind.Coalesced => false,
        _ => true,
    };

    /// <summary>True for events that are no frame and no reading themselves: all but the edges of strobe and SMU trigger alone.</summary>
    public static bool IsPlaced(BoardEvent item) =>
        item.Kind != RecordKind.Inputs || (item.Changed & ~((1 << (int)InputLine.Strobe) | (1 << (int)InputLine.SmuTrigger))) != 0;
}
