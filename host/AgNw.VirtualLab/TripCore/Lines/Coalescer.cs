using System.Numerics;
using AgNw.VirtualLab.TripCore.Configuration;
using AgNw.VirtualLab.TripCore.Records;

namespace AgNw.VirtualLab.TripCore.Lines;

/// <summary>
/// Turns level changes of one group into records, at most so many a line and window; what is above that is counted and told by one
/// record at the next window boundary (theory of operation, section 1).
/// </summary>
internal sealed class Coalescer(bool outputs)
{
    private const int EdgeLimit = 0x7FFF;
    private const int EdgesShift = 16;
    private const uint OutputsBit = 0x80000000;

    /// <summary>Stamps date back by the two flip-flops.</summary>
    private const int SynchroniserTicks = 2;

    private readonly int[] recordedEdges = new int[16];
    private readonly HoldSlot coalescedSlot = outputs ? HoldSlot.CoalescedOutputs : HoldSlot.CoalescedInputs;
    private readonly HoldSlot levelsSlot = outputs ? HoldSlot.Outputs : HoldSlot.Inputs;
    private uint mask;
    private int edges;
    private long countedAt;

    /// <summary>Next edge at which the group acts by itself.</summary>
    public long NextWake(long now, LiveConfiguration configuration) =>
        mask == 0 ? Wake.Never : ((now >> configuration.WindowShift) + 1) << configuration.WindowShift;

    /// <summary>Computes edge t.</summary>
    public void Clock(long t, uint levels, uint changed, LiveConfiguration configuration, RecordHolds holds)
    {
        CloseWindow(t, configuration);
        if (mask != 0 && (t & ((1L << configuration.WindowShift) - 1)) == 0 && holds.CanSet(coalescedSlot) && holds.CanSet(levelsSlot))
        {
            holds.Set(coalescedSlot, t, mask | ((uint)edges << EdgesShift) | (outputs ? OutputsBit : 0));
            SetLevels(t, levels, mask | changed, configuration, holds);
            Count(changed);
            mask = 0;
            edges = 0;
            return;
        }

        if (changed != 0)
        {
            Record(t, levels, changed, configuration, holds);
        }
    }

    /// <summary>Starts the window counts anew where a boundary of the present window length lies behind; before the length changes, too.</summary>
    public void CloseWindow(long t, LiveConfiguration configuration)
    {
        if (t >> configuration.WindowShift != countedAt >> configuration.WindowShift)
        {
            Array.Clear(recordedEdges);
        }

        countedAt = t;
    }

    private static void SetLevels(long t, uint levels, uint changed, LiveConfiguration configuration, RecordHolds holds, HoldSlot slot) =>
        holds.Set(slot, t - SynchroniserTicks - configuration.LineDeglitch, levels | (changed << EdgesShift));

    private void SetLevels(long t, uint levels, uint changed, LiveConfiguration configuration, RecordHolds holds) =>
        SetLevels(t, levels, changed, configuration, holds, levelsSlot);

    private void Record(long t, uint levels, uint changed, LiveConfiguration configuration, RecordHolds holds)
    {
        var recorded = 0u;
        var free = holds.CanSet(levelsSlot);
        for (var rest = changed; rest != 0; rest &= rest - 1)
        {
            var line = BitOperations.TrailingZeroCount(rest);
            if (free && recordedEdges[line] < configuration.CoalesceEdges)
            {
                recorded |= 1u << line;
            }
            else
            {
                mask |= 1u << line;
                edges = Math.Min(edges + 1, EdgeLimit);
            }
        }

        if (recorded != 0)
        {
            Count(recorded);
            SetLevels(t, levels, recorded, configuration, holds);
        }
    }

    private void Count(uint lines)
    {
        for (var rest = lines; rest != 0; rest &= rest - 1)
        {
            recordedEdges[BitOperations.TrailingZeroCount(rest)]++;
        }
    }
}
