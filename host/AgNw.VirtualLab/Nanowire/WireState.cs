namespace AgNw.VirtualLab.Nanowire;

/// <summary>How worn a wire is at one tick.</summary>
/// <param name="Area">the neck's cross-section over the pristine one, 1 downwards</param>
/// <param name="BreakTick">tick at which the current began to fall, or long.MaxValue for a whole wire</param>
/// <param name="BreakConductance">conductance of wire and contacts at that tick, S</param>
public readonly record struct WireState(double Area, long BreakTick, double BreakConductance)
{
    /// <summary>A wire that has carried no current yet.</summary>
    public static WireState Pristine => new(Area: 1, BreakTick: long.MaxValue, BreakConductance: 0);

    public bool Broken => BreakTick != long.MaxValue;
}
