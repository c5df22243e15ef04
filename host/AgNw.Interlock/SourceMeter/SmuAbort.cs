namespace AgNw.Interlock.SourceMeter;

/// <summary>What became of telling the source-measure unit to stop.</summary>
/// <param name="SentUtc">host's clock when the lines were on their way; null: they could not be sent</param>
/// <param name="ConfirmedUtc">when the unit said that its output is off; null: it did not</param>
/// <param name="SentAfter">from the call to the sending, on the monotonic clock</param>
/// <param name="ConfirmedAfter">from the call to the confirmation</param>
/// <param name="Text">one line for a person</param>
public sealed record SmuAbort(DateTimeOffset? SentUtc, DateTimeOffset? ConfirmedUtc, TimeSpan? SentAfter, TimeSpan? ConfirmedAfter, string Text)
{
    /// <summary>The unit answered that its output is off.</summary>
    public bool IsConfirmed => ConfirmedUtc is not null;
}
