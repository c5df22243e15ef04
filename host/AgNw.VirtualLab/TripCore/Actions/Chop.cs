namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>Chop: the switch opened by OVER and reclosed after a holdoff, with the retries used since ARM.</summary>
internal sealed class Chop
{
    public bool IsOpen { get; private set; }

    /// <summary>Edge at which the switch recloses.</summary>
    public long RecloseAt { get; private set; } = Wake.Never;

    public uint Retries { get; private set; }

    public void Arm()
    {
        End();
        Retries = 0;
    }

    public void Open(long t, long holdoff)
    {
        IsOpen = true;
        RecloseAt = t + holdoff;
        Retries++;
    }

    public void End()
    {
        IsOpen = false;
        RecloseAt = Wake.Never;
    }
}
