using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>One camera on the board's clock.</summary>
public sealed class CameraTrack
{
    private readonly IEnumerable<FrameRow> _rows;
    private readonly int _number;
    private readonly bool _stated;

    private CameraTrack(IEnumerable<FrameRow> rows, int number, CameraFit fit, bool stated, long count, long placed, IEnumerable<FrameExposure> exposures)
    {
        _rows = rows;
        _number = number;
        _stated = stated;
        Fit = fit;
        Count = count;
        Placed = placed;
        Exposures = exposures;
    }

    /// <summary>Its name in tables and clock fits.</summary>
    public string Name => SourceNames.Camera(_number);

    /// <summary>Number of frames.</summary>
    public long Count { get; }

    /// <summary>Frames that stand on the board's clock.</summary>
    public long Placed { get; }

    /// <summary>Its clock and its frames' strobes; where the list states the ticks of every frame, the fit names no frame.</summary>
    public CameraFit Fit { get; }

    /// <summary>Frames that stand on the board's clock, ascending and not overlapping; where the list states their ticks, read anew from it.</summary>
    public IEnumerable<FrameExposure> Exposures { get; }

    /// <summary>The frames with their exposures, for frames.csv.</summary>
    public IEnumerable<FrameRow> Frames() => _stated ? _rows : _rows.Select((row, i) =>
    {
        FrameAssignment placed = Fit.Frames[i];
        return placed.StartTick is null
            ? row with { StartTick = null, EndTick = null, UncertaintySeconds = double.NaN }
            : row with { StartTick = placed.StartTick, EndTick = placed.EndTick, UncertaintySeconds = placed.UncertaintySeconds };
    });

    /// <summary>Frames as a fit placed them.</summary>
    internal static CameraTrack Fitted(IReadOnlyList<FrameRow> rows, int number, CameraFit fit) => new(
        rows, number, fit, false, rows.Count, fit.Frames.Count(static frame => frame.StartTick is not null), ExposureOrder.Of(fit.Frames));

    /// <summary>Frames that state their ticks.</summary>
    internal static CameraTrack Stated(IEnumerable<FrameRow> rows, int number, FrameScan scan, CameraFit fit) =>
        new(rows, number, fit, true, scan.Count, scan.Count, rows.Select(static row => new FrameExposure(
            row.Index,
            row.StartTick!.Value,
            row.EndTick!.Value,
            double.IsNaN(row.UncertaintySeconds) ? 1.0 / BoardClock.TicksPerSecond : row.UncertaintySeconds,
            false)));
}
