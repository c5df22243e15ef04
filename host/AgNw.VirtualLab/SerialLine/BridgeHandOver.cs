namespace AgNw.VirtualLab.SerialLine;

/// <summary>At whole intervals of the latency timer, as USB bridges do.</summary>
internal sealed class BridgeHandOver(long latencyTicks) : IHandOver
{
    public long Next(SerialDirection line) => (line.NextArrival + latencyTicks - 1) / latencyTicks * latencyTicks;
}
