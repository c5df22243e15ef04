namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>The core's time as the link uses it.</summary>
internal interface ILinkClock
{
    /// <summary>Evaluates all edges up to and including a tick.</summary>
    void AdvanceTo(long tick);

    /// <summary>Something new happens at a tick.</summary>
    void WakeBy(long tick);
}
