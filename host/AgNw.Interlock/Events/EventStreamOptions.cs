namespace AgNw.Interlock.Events;

/// <summary>How events are streamed.</summary>
public sealed record EventStreamOptions
{
    /// <summary>Where to begin; null = the oldest record not released.</summary>
    public uint? From { get; init; }

    /// <summary>Pause after a reading that found nothing.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What may be acknowledged; null = nothing is, and the log stays as it is.</summary>
    public EventConfirmation? Confirmation { get; init; }
}
