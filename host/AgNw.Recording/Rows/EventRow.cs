using AgNw.Interlock.Events;

namespace AgNw.Recording.Rows;

/// <summary>An event decoded for people: a row of events.csv. What the record does not hold, or cannot be known, is null or NaN.</summary>
/// <param name="Event">the record</param>
/// <param name="Kind">name of its kind; DAMAGED where its own CRC does not fit</param>
/// <param name="State">name of the state after it</param>
/// <param name="Mode">name of the mode after it</param>
/// <param name="FirstCause">of TRIP and CAUSE</param>
/// <param name="Causes">of TRIP and CAUSE, separated by blanks</param>
/// <param name="Levels">of INPUTS and OUTPUTS</param>
/// <param name="Changed">of INPUTS and OUTPUTS</param>
/// <param name="CurrentAmpere">A</param>
/// <param name="VoltageVolt">V</param>
/// <param name="Text">the value in words</param>
public readonly record struct EventRow(
    InterlockEvent Event,
    string Kind,
    string State,
    string Mode,
    string? FirstCause,
    string? Causes,
    ushort? Levels,
    ushort? Changed,
    double CurrentAmpere,
    double VoltageVolt,
    string Text);
