using AgNw.Contract;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Events;

/// <summary>What instruments do to the lab at the tick of their event.</summary>
public interface ILabEvents
{
    /// <summary>An instrument's output drives an input line of the board.</summary>
    void SetInput(InputLine line, bool level);

    /// <summary>The SMU delivers a reading.</summary>
    void Reading(SmuReading reading);

    /// <summary>The camera has written a frame.</summary>
    void Frame(CameraFrame frame);
}
