namespace AgNw.VirtualLab.Events;

/// <summary>
/// An instrument that makes edges, readings and frames, in the order of time. The lab calls <see cref="Fire"/> when its time has
/// reached <see cref="NextTick"/>; one call handles one event, and NextTick never falls behind the last event.
/// </summary>
public interface ILabEventSource
{
    /// <summary>Tick of the next event; long.MaxValue when nothing is planned. A command to the instrument may move it.</summary>
    long NextTick { get; }

    /// <summary>Hands over the event due at NextTick and moves on.</summary>
    void Fire(ILabEvents sink);
}
