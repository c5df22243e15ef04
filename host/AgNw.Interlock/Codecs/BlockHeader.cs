namespace AgNw.Interlock.Codecs;

/// <summary>What a block says of itself.</summary>
/// <param name="Boot">boot identifier</param>
/// <param name="From">sequence of the first record, or index of the first pair</param>
/// <param name="Count">items in the block</param>
public readonly record struct BlockHeader(uint Boot, uint From, uint Count);
