using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Merged readings, exposures and events as rows of the run's tables.</summary>
public static class TimelineRows
{
    // Names are made once: there may be millions of rows.
    private static readonly string[] Smus = [.. Enumerable.Range(0, 16).Select(SourceNames.Smu)];
    private static readonly string[] Cameras = [.. Enumerable.Range(0, 16).Select(SourceNames.Camera)];

    /// <summary>The row of a merged reading.</summary>
    public static TimelineRow Of(in MergedReading merged)
    {
        TimedReading reading = merged.Reading;
        BoardEvent? last = merged.LastEvent;
        return new TimelineRow(
            reading.Tick,
            reading.UncertaintySeconds,
            reading.Index,
            reading.VoltageVolt,
            reading.CurrentAmpere,
            merged.Frame,
            (merged.Doubt & MergeDoubt.Frame) != 0,
            merged.State is { } state ? EventText.Of(state.State) : string.Empty,
            merged.State?.Blanked,
            last is { } item ? EventText.Of(item) : string.Empty,
            last?.Sequence,
            last?.Tick,
            (merged.Doubt & MergeDoubt.State) != 0,
            (merged.Doubt & MergeDoubt.Event) != 0,
            Smu(reading.Source),
            merged.Frame is null ? string.Empty : Camera(merged.Camera));
    }

    /// <summary>The row of a frame of a camera, with a source of readings; null if there is none.</summary>
    public static TimelineFrameRow Of(in MergedExposure merged, string camera, string? smu) => new(
        camera,
        merged.Frame.Frame,
        merged.Frame.StartTick,
        merged.Frame.EndTick,
        merged.Frame.UncertaintySeconds,
        merged.Frame.Doubtful,
        merged.States,
        Rounded(merged.Beam),
        smu ?? string.Empty,
        Rounded(merged.Electrical));

    /// <summary>The row of an event.</summary>
    public static TimelineEventRow Of(in MergedEvent merged, uint boot) => new(
        boot,
        merged.Event.Sequence,
        merged.Event.Tick,
        EventText.Of(merged.Event),
        EventText.Of(merged.Event.InterlockState),
        merged.Frame is null ? string.Empty : Camera(merged.Camera),
        merged.Frame,
        merged.FrameDoubtful,
        merged.Reading is { } source ? Smu(source.Source) : string.Empty,
        merged.Reading?.Index,
        merged.ReadingDoubtful,
        merged.Reading is { } before ? Significant.Round(BoardClock.SecondsBetween(before.Tick, merged.Event.Tick)) : double.NaN,
        merged.Reading?.VoltageVolt ?? double.NaN,
        merged.Reading?.CurrentAmpere ?? double.NaN);

    private static BeamSummary Rounded(in BeamSummary beam) => new(
        Significant.Round(beam.OnSeconds),
        Significant.Round(beam.OnShare),
        Significant.Round(beam.DosePerSquareNanometre),
        Significant.Round(beam.TotalDosePerSquareNanometre));

    private static ElectricalSummary Rounded(in ElectricalSummary summary) => summary with
    {
        CoveredShare = Significant.Round(summary.CoveredShare),
        CurrentMeanAmpere = Significant.Round(summary.CurrentMeanAmpere),
        CurrentMinAmpere = Significant.Round(summary.CurrentMinAmpere),
        CurrentMaxAmpere = Significant.Round(summary.CurrentMaxAmpere),
        VoltageMeanVolt = Significant.Round(summary.VoltageMeanVolt),
        VoltageMinVolt = Significant.Round(summary.VoltageMinVolt),
        VoltageMaxVolt = Significant.Round(summary.VoltageMaxVolt),
        ChargeCoulomb = Significant.Round(summary.ChargeCoulomb),
        EnergyJoule = Significant.Round(summary.EnergyJoule),
    };

    private static string Smu(int source) => source < Smus.Length ? Smus[source] : SourceNames.Smu(source);

    private static string Camera(int source) => source < Cameras.Length ? Cameras[source] : SourceNames.Camera(source);
}
