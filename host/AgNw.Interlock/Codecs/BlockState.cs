namespace AgNw.Interlock.Codecs;

/// <summary>How much of a block can be trusted.</summary>
public enum BlockState
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Damaged or cut; items with a check of their own may still be good.</summary>
    Partial,

    /// <summary>Length, count and CRC fit.</summary>
    Whole,
}
