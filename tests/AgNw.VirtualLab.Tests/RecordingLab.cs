using AgNw.Contract;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Events;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests;

/// <summary>Fires a source's events in order and keeps what they did, with their ticks.</summary>
internal sealed class RecordingLab : ILabEvents
{
    private long _tick;

    public List<(long Tick, InputLine Line, bool Level)> Edges { get; } = [];

    public List<(long Tick, SmuReading Reading)> Readings { get; } = [];

    public List<(long Tick, CameraFrame Frame)> Frames { get; } = [];

    public void Run(ILabEventSource source, long until)
    {
        while (source.NextTick <= until)
        {
            Assert.IsGreaterThanOrEqualTo(_tick, source.NextTick, "An event lies before the one fired last.");
            _tick = source.NextTick;
            source.Fire(this);
        }
    }

    public void SetInput(InputLine line, bool level) => Edges.Add((_tick, line, level));

    public void Reading(SmuReading reading) => Readings.Add((_tick, reading));

    public void Frame(CameraFrame frame) => Frames.Add((_tick, frame));
}
