using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>UNDER's qualification: set once the current has stayed above the threshold for UNDER_QUALIFY ticks since ARM, a slow timer.</summary>
internal sealed class Qualification
{
    private readonly SlowTimer timer = new(TripCoreTiming.SlotQualify);
    private bool running;

    public bool Qualified { get; private set; }

    public SlowTimer Timer => timer;

    public long NextWake => timer.NextWake;

    /// <summary>Computes edge t.</summary>
    /// <param name="t">the edge</param>
    /// <param name="armed">state(t-1) is ARMED</param>
    /// <param name="holds">not chop-open, switch commanded closed and the current not under the threshold, as after t-1</param>
    /// <param name="qualifyTicks">UNDER_QUALIFY</param>
    public void Clock(long t, bool armed, bool holds, long qualifyTicks)
    {
        Qualified &= armed;
        if (!armed || !holds)
        {
            running = false;
            timer.Stop();
            return;
        }

        if (!running)
        {
            running = true;
            timer.Start(t - 1);
        }

        Qualified |= timer.Clock(t, qualifyTicks);
    }
}
