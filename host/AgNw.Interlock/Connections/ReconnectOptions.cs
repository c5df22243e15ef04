namespace AgNw.Interlock.Connections;

/// <summary>How a lost line is opened again.</summary>
public sealed record ReconnectOptions
{
    /// <summary>Pause between two attempts to open the line.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to try before giving up; null = for ever.</summary>
    public TimeSpan? GiveUpAfter { get; init; }
}
