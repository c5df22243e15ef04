using AgNw.Contract;
using AgNw.Interlock.Events;

namespace AgNw.Interlock.Status;

/// <summary>The board at a glance, read in one exchange; its parts are some hundred microseconds apart.</summary>
public sealed record InterlockStatus
{
    /// <summary>State of the trip core.</summary>
    public required TripState State { get; init; }

    /// <summary>Latched causes.</summary>
    public required CauseSet Causes { get; init; }

    /// <summary>The first of them; null when none is latched.</summary>
    public required Cause? FirstCause { get; init; }

    /// <summary>Conditions effective now, enabled or not.</summary>
    public required CauseSet Effective { get; init; }

    /// <summary>Last I sample, A.</summary>
    public required double CurrentAmpere { get; init; }

    /// <summary>Last V sample, V.</summary>
    public required double VoltageVolt { get; init; }

    /// <summary>What the log holds.</summary>
    public required LogState Log { get; init; }

    /// <summary>What the capture around the trip does.</summary>
    public required CaptureState Capture { get; init; }

    /// <summary>Beam-on time, ticks.</summary>
    public required long BeamTicks { get; init; }

    /// <summary>The board's clock, ticks, extended.</summary>
    public required long BoardTicks { get; init; }

    /// <summary>Identifier of the power-up.</summary>
    public uint Boot => Log.Boot;

    /// <summary>The supervisor's kicks reach the trip core in time.</summary>
    public bool HeartbeatAlive => !Effective.Contains(Cause.Heartbeat);
}
