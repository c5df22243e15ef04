namespace AgNw.Interlock;

/// <summary>How the driver treats the line. All times are measured on <see cref="TimeProvider"/>.</summary>
public sealed record InterlockOptions
{
    /// <summary>Clock for time-outs, poll intervals and the host's side of clock exchanges.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The first byte of a reply must come within this.</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What may be sent again is: the first time after this, then after twice as long, and so on; the last attempt has <see cref="CommandTimeout"/>.
    /// Short, because a line that spoils one byte in a thousand spoils one question in fifty, and each would cost the whole time-out.
    /// </summary>
    public TimeSpan RetryTimeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The self-test's reply must come within this.</summary>
    public TimeSpan SelfTestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A reply that has begun and pauses for longer is damaged: bytes of it were lost. Where the question may be asked again, its first attempts
    /// wait for half of their time-out at most.
    /// </summary>
    public TimeSpan GapTimeout { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>After damage, the line is clean once it has been silent for this.</summary>
    public TimeSpan QuietTime { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How often a query or an idempotent command is sent before the link counts as failed; 1 or more.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>How long an attempt waits for the first byte, if there will be another.</summary>
    /// <param name="attempt">from 1</param>
    /// <param name="attempts">how many there will be</param>
    /// <param name="longest">of the last</param>
    internal TimeSpan PatienceOf(int attempt, int attempts, TimeSpan longest)
    {
        if (attempt >= attempts) return longest;
        TimeSpan patience = RetryTimeout * (1 << (attempt - 1));
        return patience < longest ? patience : longest;
    }

    /// <summary>How long a reply that has begun may pause, if its first byte was waited for so long.</summary>
    internal TimeSpan GapOf(TimeSpan patience) => patience / 2 < GapTimeout ? patience / 2 : GapTimeout;
}
