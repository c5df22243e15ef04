using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>Refusal bits as numbers.</summary>
internal static class Refusals
{
    public static uint Bit(Refusal refusal) => 1u << (int)refusal;

    public static uint If(bool refused, Refusal refusal) => refused ? Bit(refusal) : 0;

    /// <summary>The first that applies.</summary>
    public static uint First(uint one, uint other) => one != 0 ? one : other;
}
