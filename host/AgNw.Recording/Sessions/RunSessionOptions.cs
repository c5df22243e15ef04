using AgNw.Interlock;
using AgNw.Recording.Manifest;

namespace AgNw.Recording.Sessions;

/// <summary>How a run is recorded. All times are measured on <see cref="Clock"/>.</summary>
public sealed record RunSessionOptions
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What only the operator knows; null = nothing, or what the run's manifest says already.</summary>
    public RunContext? Context { get; init; }

    /// <summary>Name and version of the program, for the manifest.</summary>
    public required string Program { get; init; }

    /// <summary>Pause after a reading of the log that found nothing.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How often the clocks are compared.</summary>
    public TimeSpan ClockInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the board's own V is read.</summary>
    public TimeSpan VoltageInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Connects to the board again after the connection was lost; null = it cannot be, and a lost connection ends the recording.</summary>
    public Func<CancellationToken, Task<IInterlockBoard>>? Reconnect { get; init; }

    /// <summary>A board that has not answered readably for this long is given up; the run stays as it is and can be gone on with.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Pause between two attempts to reach a board that does not answer.</summary>
    public TimeSpan RetryInterval { get; init; } = TimeSpan.FromMilliseconds(500);
}
