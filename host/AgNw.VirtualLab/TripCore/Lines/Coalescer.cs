using System.Numerics;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Lines;

/// <summary>
/// Decides which level changes of one group are recorded, at most so many a line and window; what is above that is counted and told
/// after the next window boundary (theory of operation, section 1).
/// </summary>
internal sealed class Coalescer
{
    private const int EdgeLimit = 0x7F;

    private readonly int[] left = new int[16];
    private uint mask;
    private int edges;
    private bool due;

    /// <summary>Lines whose edges of this edge are recorded.</summary>
    public uint Recorded { get; private set; }

    /// <summary>The coalesced edges are told at this edge.</summary>
    public bool Flushes { get; private set; }

    /// <summary>How many there were.</summary>
    public int FlushedEdges { get; private set; }

    /// <summary>Lines that the levels record shows as changed.</summary>
    public uint Changed { get; private set; }

    /// <summary>Next edge at which the group acts by itself.</summary>
    public long NextWake(long now, LiveConfiguration live) =>
        due ? now + 1 : mask == 0 ? Wake.Never : CoalescingWindow.After(now, live);

    /// <summary>Edges of a line that may still be recorded in the window that an edge after the last one computed lies in; after BOOT.</summary>
    public int LeftAfter(long t, int line, LiveConfiguration live, CoalescingWindow window) => window.PassesUntil(t, live) ? live.CoalesceEdges : left[line];

    /// <summary>Computes edge t.</summary>
    /// <param name="changed">lines whose level changes at it</param>
    /// <param name="booted">before it</param>
    /// <param name="mayFlush">nothing stands against telling at it</param>
    /// <param name="live">configuration before it</param>
    /// <param name="window">windows</param>
    public void Clock(uint changed, bool booted, bool mayFlush, LiveConfiguration live, CoalescingWindow window)
    {
        if (!booted || window.Passed)
        {
            Array.Fill(left, booted ? live.CoalesceEdges : window.Lagging.CoalesceEdges);
        }

        Recorded = Below(changed);
        var suppressed = changed & ~Recorded;
        Flushes = due && suppressed == 0 && mayFlush;
        FlushedEdges = edges;
        Changed = Recorded | (Flushes ? mask : 0);
        due = !Flushes && (due || (window.IsBoundary && mask != 0));
        mask = Flushes ? 0 : mask | suppressed;
        edges = Flushes ? 0 : Math.Min(EdgeLimit, edges + (suppressed != 0 ? 1 : 0));
        Count();
        if (window.IsBoundary || !booted)
        {
            Array.Fill(left, live.CoalesceEdges);
        }

        if (!booted)
        {
            mask = 0;
            edges = 0;
            due = false;
        }
    }

    private uint Below(uint lines)
    {
        var below = 0u;
        for (var rest = lines; rest != 0; rest &= rest - 1)
        {
            var line = BitOperations.TrailingZeroCount(rest);
            below |= left[line] > 0 ? 1u << line : 0;
        }

        return below;
    }

    private void Count()
    {
        for (var rest = Recorded; rest != 0; rest &= rest - 1)
        {
            left[BitOperations.TrailingZeroCount(rest)]--;
        }
    }
}
