namespace AgNw.Interlock.Status;

/// <summary>What the board's log holds.</summary>
/// <param name="Boot">identifier of the power-up</param>
/// <param name="Tail">sequence of the oldest record not released</param>
/// <param name="Head">sequence that the next record will get</param>
/// <param name="Lost">records that found no room since boot; saturates</param>
public readonly record struct LogState(uint Boot, uint Tail, uint Head, uint Lost)
{
    /// <summary>Records waiting.</summary>
    public uint Count => unchecked(Head - Tail);
}
