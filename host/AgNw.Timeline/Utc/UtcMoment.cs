namespace AgNw.Timeline.Utc;

/// <summary>A moment on the host's clock.</summary>
/// <param name="UnixNanoseconds">UTC, ns since 1970-01-01, as the host's clock had it</param>
/// <param name="UncertaintySeconds">how far off it may be, s: a bound while the host's clock runs evenly, at least 95 % otherwise</param>
public readonly record struct UtcMoment(long UnixNanoseconds, double UncertaintySeconds)
{
    /// <summary>To 100 ns.</summary>
    public DateTimeOffset Utc => DateTimeOffset.UnixEpoch.AddTicks(UnixNanoseconds / TimeSpan.NanosecondsPerTick);
}
