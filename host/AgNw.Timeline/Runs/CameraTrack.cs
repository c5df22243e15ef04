using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>One camera on the board's clock.</summary>
public sealed class CameraTrack
{
    private readonly IReadOnlyList<FrameRow> _rows;
    private readonly int _number;

    internal CameraTrack(IReadOnlyList<FrameRow> rows, int number, CameraFit fit)
    {
        _rows = rows;
        _number = number;
        Fit = fit;
        Exposures = ExposureOrder.Of(fit.Frames);
    }

    /// <summary>Its name in tables and clock fits.</summary>
    public string Name => SourceNames.Camera(_number);

    /// <summary>Number of frames.</summary>
    public long Count => _rows.Count;

    /// <summary>Frames that stand on the board's clock.</summary>
    public long Placed => Fit.Frames.Count(static frame => frame.StartTick is not null);

    /// <summary>Its clock and its frames' strobes.</summary>
    public CameraFit Fit { get; }

    /// <summary>Frames that stand on the board's clock, ascending and not overlapping.</summary>
    public IReadOnlyList<FrameExposure> Exposures { get; }

    /// <summary>The frames with their exposures, for frames.csv.</summary>
    public IEnumerable<FrameRow> Frames() => _rows.Select((row, i) =>
    {
        FrameAssignment placed = Fit.Frames[i];
        return placed.StartTick is null
            ? row with { StartTick = null, EndTick = null, UncertaintySeconds = double.NaN }
            : row with { StartTick = placed.StartTick, EndTick = placed.EndTick, UncertaintySeconds = placed.UncertaintySeconds };
    });
}
