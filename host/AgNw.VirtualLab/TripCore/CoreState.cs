using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>Registers of the trip core that several of its units share, as after the edge last computed.</summary>
internal sealed class CoreState
{
    public TripState State { get; set; } = TripState.Safe;

    /// <summary>Latched causes, one bit each.</summary>
    public uint Causes { get; set; }

    public int FirstCause { get; set; }

    /// <summary>Causes requested by the command TRIP at this edge: effective for the next.</summary>
    public uint Requests { get; set; }

    public bool Booted { get; set; }

    public uint BootId { get; set; }

    /// <summary>Register REFUSAL.</summary>
    public uint Refusal { get; set; }

    /// <summary>Ends BYPASS after the time given with it.</summary>
    public SlowTimer BypassTimer { get; } = new(TripCoreTiming.SlotBypass);

    public uint BypassTicks { get; set; }

    /// <summary>From COMMIT to the settling of the DACs.</summary>
    public SlowTimer SettleTimer { get; } = new(TripCoreTiming.SlotSettle);

    /// <summary>Edge from which on the DACs have settled.</summary>
    public long SettledAt { get; set; } = Wake.Never;

    /// <summary>Register BLANK_HAND.</summary>
    public uint Hand { get; set; }

    /// <summary>Bad frames since reset; saturates.</summary>
    public uint LinkBad { get; set; }

    /// <summary>A bad frame was counted since LINK last became due.</summary>
    public bool LinkChanged { get; set; }

    public bool IsArmed => State == TripState.Armed;
}
