namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>Places of an entry's records, in the order in which the encoder walks through them.</summary>
internal enum RecordPlace
{
    /// <summary>TRIP or CAUSE.</summary>
    Deciding,
    Sample,
    State,

    /// <summary>BOOT, REFUSED, CONFIG or MARK; LINK, CAPTURE or LOSS where there is no command.</summary>
    Command,
    Chop,
    Conductance,
    CoalescedInputs,
    CoalescedOutputs,
    Inputs,
    Outputs,
}
