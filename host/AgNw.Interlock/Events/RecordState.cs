using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>The state byte of a record: the state machine and the outputs as they are after the record's edge.</summary>
/// <param name="Code">the byte</param>
public readonly record struct RecordState(byte Code)
{
    public TripState State => (TripState)((Code & RecordStateFields.StateMask) >> RecordStateFields.StateShift);

    public TripMode Mode => (TripMode)((Code & RecordStateFields.ModeMask) >> RecordStateFields.ModeShift);

    /// <summary>The line is closed for wiring checks.</summary>
    public bool IsBypass => (Code & RecordStateFields.BypassMask) != 0;

    /// <summary>The switch is open between retries.</summary>
    public bool IsChopOpen => (Code & RecordStateFields.ChopOpenMask) != 0;

    public bool IsBeamBlanked => (Code & RecordStateFields.BlankedMask) != 0;
}
