namespace AgNw.VirtualLab.Analog;

/// <summary>When the current and the voltage at the device have followed the last movement of switch or crowbar.</summary>
/// <param name="CurrentEndTick">from here on the current is the steady one</param>
/// <param name="VoltageEndTick">from here on the voltage is the steady one</param>
internal readonly record struct LineTransition(long CurrentEndTick, long VoltageEndTick)
{
    /// <summary>The next of the two ends after a tick, or long.MaxValue.</summary>
    public long NextEnd(long tick) =>
        Math.Min(CurrentEndTick > tick ? CurrentEndTick : long.MaxValue, VoltageEndTick > tick ? VoltageEndTick : long.MaxValue);
}
