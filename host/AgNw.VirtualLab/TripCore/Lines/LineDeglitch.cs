using System.Numerics;

namespace AgNw.VirtualLab.TripCore.Lines;

/// <summary>
/// Deglitch of one group of lines, for the log and the level registers: a line's level follows s2 once they have differed for
/// deglitch + 1 edges in a row (theory of operation, section 1). Counters are kept as the edge at which they would be full.
/// </summary>
internal sealed class LineDeglitch(uint reset)
{
    private readonly long[] fullAt = new long[32];
    private uint counting;

    public uint Levels { get; private set; } = reset;

    /// <summary>Earliest edge at which a level changes if nothing else does.</summary>
    public long NextWake { get; private set; } = Wake.Never;

    /// <summary>Computes edge t; returns the lines whose level changes at it.</summary>
    public uint Clock(long t, uint s2, int deglitch)
    {
        var differ = s2 ^ Levels;
        var fresh = differ & ~counting;
        counting = differ;
        NextWake = Wake.Never;
        var changed = 0u;
        for (var rest = differ; rest != 0; rest &= rest - 1)
        {
            var line = BitOperations.TrailingZeroCount(rest);
            if ((fresh & (1u << line)) != 0)
            {
                fullAt[line] = t + deglitch;
            }

            if (fullAt[line] <= t)
            {
                changed |= 1u << line;
            }
            else
            {
                NextWake = Math.Min(NextWake, fullAt[line]);
            }
        }

        Levels ^= changed;
        counting &= ~changed;
        return changed;
    }

    /// <summary>The counters are 0 after the edge just computed.</summary>
    public void Restart() => counting = 0;
}
