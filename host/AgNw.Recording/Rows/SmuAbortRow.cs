namespace AgNw.Recording.Rows;

/// <summary>What the source-measure unit was told on a trip: a row of smu_aborts.csv.</summary>
/// <param name="Boot">power-up of the TRIP record</param>
/// <param name="Sequence">of the TRIP record</param>
/// <param name="NoticedUtc">host's clock when it saw the record</param>
/// <param name="SentUtc">when the abort was on its way; null: it could not be sent</param>
/// <param name="ConfirmedUtc">when the unit said that its output is off; null: it did not</param>
/// <param name="SentNanoseconds">from seeing the record to the sending, on the host's monotonic clock</param>
/// <param name="ConfirmedNanoseconds">from seeing the record to the confirmation</param>
/// <param name="Address">of the unit</param>
/// <param name="Text">what happened, in one line</param>
public readonly record struct SmuAbortRow(
    uint Boot,
    uint Sequence,
    DateTimeOffset NoticedUtc,
    DateTimeOffset? SentUtc,
    DateTimeOffset? ConfirmedUtc,
    long? SentNanoseconds,
    long? ConfirmedNanoseconds,
    string Address,
    string Text);
