namespace AgNw.VirtualLab.Nanowire;

/// <summary>The moment at which a wire's current began to fall.</summary>
/// <param name="Tick">tick of the trip core's clock</param>
/// <param name="VoltageVolt">voltage at the device, V</param>
/// <param name="CurrentAmpere">current, A</param>
/// <param name="NeckKelvin">temperature of the neck, K</param>
/// <param name="FallTicks">from this tick to the open gap, ticks</param>
public sealed record WireBreak(long Tick, double VoltageVolt, double CurrentAmpere, double NeckKelvin, long FallTicks);
