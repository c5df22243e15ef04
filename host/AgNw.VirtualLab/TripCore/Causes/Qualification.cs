namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>UNDER's qualification: set once the current has stayed above the threshold for UNDER_QUALIFY ticks since ARM.</summary>
internal sealed class Qualification
{
    private long since = -1;
    private long needed = 1;

    public bool Qualified { get; private set; }

    public long NextWake => since < 0 || Qualified ? Wake.Never : since + needed - 1;

    /// <summary>Computes edge t.</summary>
    /// <param name="armed">state(t-1) is ARMED</param>
    /// <param name="holds">not chop-open, switch commanded closed and the current not under the threshold, as after t-1</param>
    /// <param name="qualifyTicks">UNDER_QUALIFY</param>
    public void Clock(long t, bool armed, bool holds, long qualifyTicks)
    {
        if (!armed || !holds)
        {
            since = -1;
            Qualified &= armed;
            return;
        }

        if (since < 0)
        {
            since = t;
        }

        needed = Math.Max(1, qualifyTicks);
        Qualified |= t - since + 1 >= needed;
    }
}
