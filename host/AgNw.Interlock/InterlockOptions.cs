namespace AgNw.Interlock;

/// <summary>How the driver treats the line. All times are measured on <see cref="TimeProvider"/>.</summary>
public sealed record InterlockOptions
{
    /// <summary>Clock for time-outs, poll intervals and the host's side of clock exchanges.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The first byte of a reply must come within this.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The self-test's reply must come within this.</summary>
    public TimeSpan SelfTestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A reply that has begun and pauses for longer is damaged: bytes of it were lost.</summary>
    public TimeSpan GapTimeout { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>After damage, the line is clean once it has been silent for this.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How often a query or an idempotent command is sent before the link counts as failed; 1 or more.</summary>
    public int Attempts { get; init; } = 4;
}
