using AgNw.Contract;

namespace AgNw.VirtualLab.Tests.TripCore;

/// <summary>A record as tests compare it.</summary>
internal sealed record LogEntry(RecordKind Kind, long Tick, uint Value, byte State)
{
    public override string ToString() => $"{Kind} at {Tick}, value 0x{Value:X8}, state 0x{State:X2}";
}
