using AgNw.Interlock.Events;
using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>What a run's timeline is made of. Sequences are enumerated more than once and must give the same each time.</summary>
public sealed record RunInputs
{
    /// <summary>The journal, in its order.</summary>
    public required IEnumerable<InterlockEvent> Events { get; init; }

    /// <summary>Readings of the SMU in time order: the one whose current goes through the device.</summary>
    public IEnumerable<ReadingRow> Readings { get; init; } = [];

    /// <summary>Frames of the camera in its order.</summary>
    public IEnumerable<FrameRow> Frames { get; init; } = [];

    /// <summary>Mean intensity of each of these frames, NaN where it is not known; asked for only where there is no strobe. Null if nothing tells.</summary>
    public Func<IReadOnlyList<double>>? Intensities { get; init; }

    /// <summary>Readings of further SMUs, each in time order.</summary>
    public IReadOnlyList<IEnumerable<ReadingRow>> FurtherReadings { get; init; } = [];

    /// <summary>Frames of further cameras, each in its order.</summary>
    public IReadOnlyList<IEnumerable<FrameRow>> FurtherFrames { get; init; } = [];

    /// <summary>True if all SMUs stamp with the first one's clock, and all cameras with the first one's: channels of one unit, files of one program.</summary>
    public bool SharedClocks { get; init; }

    /// <summary>Electrons per nm² and second at the specimen while the beam is on; null if it is not known.</summary>
    public double? DoseRatePerSquareNanometreSecond { get; init; }

    /// <summary>The board's own V over the run, for a SMU without trigger lines; may be empty.</summary>
    public IReadOnlyList<VoltageObservation> Voltages { get; init; } = [];

    /// <summary>A moment that the SMU and the board both stamped through the host; the last resort.</summary>
    public ClockPair? SmuHostCoincidence { get; init; }

    /// <summary>How well that coincidence holds, s.</summary>
    public double SmuHostUncertaintySeconds { get; init; } = 1;

    /// <summary>Beliefs about the SMU.</summary>
    public SmuFitOptions Smu { get; init; } = new();

    /// <summary>Beliefs about the camera.</summary>
    public CameraFitOptions Camera { get; init; } = new();
}
