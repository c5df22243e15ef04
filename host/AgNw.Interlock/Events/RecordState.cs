using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>The state byte of a record: the state machine and the outputs as they are after the record's edge.</summary>
/// <param name="Code">the byte</param>
public readonly record struct RecordState(byte Code)
{
    /// <summary>State of the trip core.</summary>
    public TripState State => (TripState)((Code & RecordStateFields.StateMask) >> RecordStateFields.StateShift);

    /// <summary>Live mode.</summary>
    public TripMode Mode => (TripMode)((Code & RecordStateFields.ModeMask) >> RecordStateFields.ModeShift);

    /// <summary>The line is closed for wiring checks.</summary>
    public bool IsBypass => (Code & RecordStateFields.BypassMask) != 0;

    /// <summary>The switch is open between retries.</summary>
    public bool IsChopOpen => (Code & RecordStateFields.ChopOpenMask) != 0;

    /// <summary>The beam is blanked.</summary>
    public bool IsBeamBlanked => (Code & RecordStateFields.BlankedMask) != 0;
}
