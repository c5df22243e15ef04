using AgNw.Interlock.Events;

namespace AgNw.Recording.Journal;

/// <summary>One record as it stands in the journal.</summary>
/// <param name="Boot">identifier of the power-up</param>
/// <param name="Sequence">32-bit sequence within the boot</param>
/// <param name="Record">the 16 bytes as the trip core made them</param>
public readonly record struct JournalEntry(uint Boot, uint Sequence, RawRecord Record);
