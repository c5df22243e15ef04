namespace AgNw.VirtualLab.TripCore;

/// <summary>Sources of edges outside the core. The core asks before it passes their next tick, also in the middle of an SPI frame.</summary>
public interface IScheduledInputs
{
    /// <summary>Tick of the next event; long.MaxValue if none. Not before the last one applied.</summary>
    long NextTick { get; }

    /// <summary>Applies every event up to and including <paramref name="tick"/>: what it sets with SetInput is seen by that edge.</summary>
    void Apply(TripCoreModel core, long tick);
}
