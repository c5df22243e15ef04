using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>One record of the board's log as the timeline sees it; all of one boot.</summary>
/// <param name="Sequence">Extended sequence, the order of the log.</param>
/// <param name="Tick">Stamp on the board's clock, extended beyond 48 bits. Not strictly ascending with the sequence.</param>
/// <param name="Kind">Record kind; may be one that this program does not know.</param>
/// <param name="State">State byte, see <see cref="RecordStateFields"/>.</param>
/// <param name="Value">Meaning by kind.</param>
public readonly record struct BoardEvent(long Sequence, long Tick, RecordKind Kind, byte State, uint Value)
{
    /// <summary>State of the interlock after the record's edge.</summary>
    public TripState InterlockState => (TripState)((State & RecordStateFields.StateMask) >> RecordStateFields.StateShift);

    /// <summary>True if the beam was blanked after the record's edge.</summary>
    public bool Blanked => (State & RecordStateFields.BlankedMask) != 0;

    /// <summary>Low half of the value: the levels of a levels record.</summary>
    public ushort Levels => (ushort)Value;

    /// <summary>High half of the value: the lines that changed in a levels record.</summary>
    public ushort Changed => (ushort)(Value >> 16);

    /// <summary>True if a levels record says that this bit changed.</summary>
    public bool Changes(int bit) => ((Changed >> bit) & 1) != 0;

    /// <summary>Level of a bit in a levels record.</summary>
    public bool Level(int bit) => ((Levels >> bit) & 1) != 0;
}
