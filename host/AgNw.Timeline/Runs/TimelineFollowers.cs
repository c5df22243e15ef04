using AgNw.Recording.Rows;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>What follows the readings of a timeline as they pass: the frames of each camera with each source of readings, and the events.</summary>
internal sealed class TimelineFollowers : IDisposable
{
    private readonly List<ExposureMerge>[] _exposures;
    private readonly List<ExposureMerge> _all = [];
    private readonly EventMerge _events;

    public TimelineFollowers(RunTimeline timeline, Action<TimelineFrameRow> frame, Action<TimelineEventRow> item)
    {
        _exposures = [.. timeline.Smus.Select(static _ => new List<ExposureMerge>())];
        bool none = timeline.Smus.All(static smu => !smu.IsPlaced);
        for (int smu = 0; smu < _exposures.Length; smu++)
        {
            // Without any readings the frames are still shown, once.
            if (!timeline.Smus[smu].IsPlaced && !(none && smu == 0))
                continue;
            string? name = none ? null : timeline.Smus[smu].Name;
            foreach (CameraTrack camera in timeline.Cameras)
                _exposures[smu].Add(Exposures(timeline, camera, timeline.Smus[smu], merged => frame(TimelineRows.Of(merged, camera.Name, name))));
            _all.AddRange(_exposures[smu]);
        }

        _events = new EventMerge(
            timeline.Events().Where(NotableEvents.IsPlaced),
            timeline.Cameras.Select(static camera => camera.Exposures),
            merged => item(TimelineRows.Of(merged, timeline.Boot ?? 0)));
    }

    /// <summary>The next reading.</summary>
    public void Add(in TimedReading reading)
    {
        foreach (ExposureMerge camera in _exposures[reading.Source])
            camera.Add(reading);
        if (reading.Source == 0)
            _events.Add(reading);
    }

    /// <summary>There are no more readings.</summary>
    public void Finish()
    {
        foreach (ExposureMerge exposures in _all)
            exposures.Finish();
        _events.Finish();
    }

    public void Dispose()
    {
        foreach (ExposureMerge exposures in _all)
            exposures.Dispose();
        _events.Dispose();
    }

    private static ExposureMerge Exposures(RunTimeline timeline, CameraTrack camera, SmuTrack smu, Action<MergedExposure> deliver) => new(
        camera.Exposures,
        timeline.Log.States,
        timeline.Log.LineChanges,
        new ExposureMergeOptions(smu.GapTicks, timeline.DoseRatePerSquareNanometreSecond),
        deliver);
}
