namespace AgNw.VirtualLab.SerialLine;

/// <summary>A fixed time after the last byte of a burst: the turnaround of a host that answers whole replies.</summary>
internal sealed class QuietLineHandOver(long turnaroundTicks) : IHandOver
{
    public long Next(SerialDirection line) => line.LastArrival + turnaroundTicks;
}
