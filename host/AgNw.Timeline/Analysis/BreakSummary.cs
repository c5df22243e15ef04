using AgNw.Contract;

namespace AgNw.Timeline.Analysis;

/// <summary>What a person wants to know of a break.</summary>
public sealed record BreakSummary
{
    /// <summary>Stamp of the trip on the board's clock.</summary>
    public required long TripTick { get; init; }

    /// <summary>When the current began to fall: 90 % of it, from the capture; else <see cref="TripTick"/>.</summary>
    public long RuptureTick => Fall is { } fall ? TripTick + Clocks.BoardClock.Ticks(fall.BeginSeconds) : TripTick;

    /// <summary>Time since the interlock was armed, s; null if the log does not show the arming.</summary>
    public required double? SecondsSinceArm { get; init; }

    /// <summary>The detector that was first.</summary>
    public required Cause Detector { get; init; }

    /// <summary>Current just before, A; null if nothing tells.</summary>
    public required double? CurrentAmpere { get; init; }

    /// <summary>Voltage at the device just before, V; null if nothing tells.</summary>
    public required double? VoltageVolt { get; init; }

    /// <summary>Where current and voltage come from: <c>capture</c>, <c>smu</c> or empty.</summary>
    public required string Source { get; init; }

    /// <summary>Frame exposed at the trip; null if none was.</summary>
    public required long? Frame { get; init; }

    /// <summary>True if the frame may be another one.</summary>
    public required bool FrameDoubtful { get; init; }

    /// <summary>The last frame whose exposure ended before the trip, and the first that began after it; null if there is none.</summary>
    public required (long? Before, long? After) Neighbours { get; init; }

    /// <summary>How the current fell; null if it was not seen.</summary>
    public required FallTime? Fall { get; init; }

    /// <summary>Why <see cref="Fall"/> is null; empty otherwise.</summary>
    public required string FallReason { get; init; }
}
