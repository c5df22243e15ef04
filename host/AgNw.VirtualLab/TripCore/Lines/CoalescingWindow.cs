using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Lines;

/// <summary>
/// Boundaries of the coalescing windows (theory of operation, section 1), and the configuration that lines go by: it is that of the edge
/// before.
/// </summary>
internal sealed class CoalescingWindow
{
    /// <summary>A boundary is so long after a multiple of the window.</summary>
    private const int Delay = 2;

    private long committedAt = -Delay - 1;
    private long computed;
    private LiveConfiguration? before;

    /// <summary>The edge computed is the one after a COMMIT.</summary>
    public bool IsAfterCommit { get; private set; }

    /// <summary>The edge computed is a boundary.</summary>
    public bool IsBoundary { get; private set; }

    /// <summary>A boundary lies between the edge computed last and this one.</summary>
    public bool Passed { get; private set; }

    /// <summary>Live configuration before the edge before this one.</summary>
    public LiveConfiguration Lagging { get; private set; } = null!;

    /// <summary>Begins edge t.</summary>
    public void Clock(long t, LiveConfiguration live)
    {
        Lagging = computed == t - 1 && before is not null ? before : live;
        before = live;
        var shift = Lagging.WindowShift;
        IsAfterCommit = t == committedAt + 1;
        IsBoundary = IsAfterCommit || (t != committedAt + Delay && t > Delay && ((t - Delay) & ((1L << shift) - 1)) == 0);
        Passed = (t - 1 - Delay) >> shift != (computed - Delay) >> shift;
        computed = t;
    }

    /// <summary>A boundary lies after the edge computed last and not after edge t.</summary>
    public bool PassesUntil(long t, LiveConfiguration live) => After(computed, live) <= t;

    /// <summary>COMMIT at edge t.</summary>
    public void Commit(long t) => committedAt = t;

    /// <summary>The next boundary after an edge.</summary>
    public static long After(long now, LiveConfiguration live) => ((((now - Delay) >> live.WindowShift) + 1) << live.WindowShift) + Delay;
}
