using System.Globalization;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>A change of the wires as a failure shows it.</summary>
internal static class WiresText
{
    public static string Of((long Tick, PhysicalOutputs Outputs) change) => string.Create(CultureInfo.InvariantCulture, $"at tick {change.Tick} {change.Outputs}");
}
