namespace AgNw.Interlock.Events;

/// <summary>What one reading of the log gave.</summary>
/// <param name="Boot">identifier of the power-up that the board is in now; when it is not the one asked for, there are no events</param>
/// <param name="Events">consecutive from the sequence asked for; empty when nothing is waiting</param>
/// <param name="IsWhole">false when the block was damaged and these are its good consecutive records; ask again from the next</param>
public sealed record EventBlock(uint Boot, IReadOnlyList<InterlockEvent> Events, bool IsWhole);
