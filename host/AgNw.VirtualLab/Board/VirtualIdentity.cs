using AgNw.Supervisor.Board;

namespace AgNw.VirtualLab.Board;

/// <summary>Serial number of the virtual board, and a random generator that its seed determines.</summary>
internal sealed class VirtualIdentity(int seed) : IBoardIdentity
{
    private readonly Random _random = new(seed);

    public string SerialNumber => "VIRTUAL";

    public uint RandomWord() => (uint)_random.NextInt64(1L << 32);
}
