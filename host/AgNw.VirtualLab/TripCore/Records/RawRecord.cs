using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>A record before it has a sequence. Stamp in ticks.</summary>
internal readonly record struct RawRecord(RecordKind Kind, byte State, long Stamp, uint Value);
