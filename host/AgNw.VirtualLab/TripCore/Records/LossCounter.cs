namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>Counts of records that found no room: since the last LOSS, and since boot. Each stops where it has reached Limit.</summary>
internal sealed class LossCounter
{
    private const uint Limit = 0x8000;

    private bool told;

    public uint Pending { get; private set; }

    public uint Total { get; private set; }

    /// <summary>At this edge LOSS takes the pending ones.</summary>
    public void Tell() => told = true;

    /// <summary>Ends an edge at which so many were lost.</summary>
    public void Clock(uint lost)
    {
        Pending = told ? 0 : Pending;
        told = false;
        Pending += Pending < Limit ? lost : 0;
        Total += Total < Limit ? lost : 0;
    }
}
