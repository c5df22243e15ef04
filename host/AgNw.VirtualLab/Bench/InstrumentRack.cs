using AgNw.Contract;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Events;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Bench;

/// <summary>
/// The instruments around the board: fires their events at their exact ticks, before the trip core evaluates the edge of that tick,
/// and keeps what they deliver. Instruments whose events fall on one tick fire in the order in which they were added.
/// </summary>
public sealed class InstrumentRack(IReadOnlyList<ILabEventSource> sources) : ILabEvents, IScheduledInputs
{
    private readonly List<SmuReading> _readings = [];
    private readonly List<CameraFrame> _frames = [];
    private TripCoreModel? _core;

    /// <summary>Readings that the SMU has delivered.</summary>
    public IReadOnlyList<SmuReading> Readings => _readings;

    /// <summary>Frames that the camera has written.</summary>
    public IReadOnlyList<CameraFrame> Frames => _frames;

    public long NextTick
    {
        get
        {
            long next = long.MaxValue;
            foreach (ILabEventSource source in sources)
            {
                next = Math.Min(next, source.NextTick);
            }

            return next;
        }
    }

    public void Apply(TripCoreModel core, long tick)
    {
        _core = core;
        foreach (ILabEventSource source in sources)
        {
            while (source.NextTick <= tick)
            {
                source.Fire(this);
            }
        }
    }

    public void SetInput(InputLine line, bool level) => _core!.SetInput(line, level);

    public void Reading(SmuReading reading) => _readings.Add(reading);

    public void Frame(CameraFrame frame) => _frames.Add(frame);
}
