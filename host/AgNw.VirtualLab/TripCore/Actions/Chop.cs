using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>Chop: the switch opened by OVER and reclosed after a holdoff, with the retries used since ARM.</summary>
internal sealed class Chop
{
    private readonly SlowTimer timer = new(TripCoreTiming.SlotChop);

    public bool IsOpen { get; private set; }

    /// <summary>The holdoff ended at the edge last computed.</summary>
    public bool HoldoffEnds { get; private set; }

    public long NextWake => IsOpen ? timer.NextWake : Wake.Never;

    public uint Retries { get; private set; }

    /// <summary>Computes edge t, before any event at it.</summary>
    public void Clock(long t, long holdoff) => HoldoffEnds = timer.Clock(t, holdoff) && IsOpen;

    public void Arm()
    {
        End();
        Retries = 0;
    }

    public void Open(long t)
    {
        IsOpen = true;
        timer.Start(t);
        Retries++;
    }

    public void End()
    {
        IsOpen = false;
        timer.Stop();
    }
}
