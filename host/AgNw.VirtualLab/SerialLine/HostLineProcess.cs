using AgNw.VirtualLab.Simulation;

namespace AgNw.VirtualLab.SerialLine;

/// <summary>Hands over to the host what the board sent, at the bridge's intervals.</summary>
internal sealed class HostLineProcess(HostLineStream stream) : ILabProcess
{
    public long NextTick => stream.NextDelivery;

    public void Act(long tick) => stream.Deliver();
}
