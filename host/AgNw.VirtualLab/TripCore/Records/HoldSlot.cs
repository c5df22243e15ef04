namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// A hold of one record for each source. The values are the order of draining: the contract's order of kinds, inputs before outputs.
/// </summary>
internal enum HoldSlot
{
    Boot,
    Trip,
    Cause,
    Sample,
    State,
    Refused,
    Chop,
    Config,
    Mark,
    Conductance,
    Link,
    Capture,
    Loss,
    CoalescedInputs,
    CoalescedOutputs,
    Inputs,
    Outputs,
}
