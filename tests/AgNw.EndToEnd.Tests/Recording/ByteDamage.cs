using AgNw.VirtualLab.SerialLine;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>A line on which one byte in a thousand is lost, comes twice or has a bit flipped, a third each. Counts what it did.</summary>
internal sealed class ByteDamage(int seed) : ILineDisturbance
{
    private const int OneIn = 1000;

    private readonly Random _random = new(seed);
    private readonly byte[] _one = new byte[1];
    private readonly byte[] _two = new byte[2];

    public long Bytes { get; private set; }

    public long Dropped { get; private set; }

    public long Repeated { get; private set; }

    public long Flipped { get; private set; }

    public IReadOnlyList<byte> Pass(byte value)
    {
        Bytes++;
        switch (_random.Next(3 * OneIn))
        {
            case 0:
                Dropped++;
                return [];
            case 1:
                Repeated++;
                _two[0] = _two[1] = value;
                return _two;
            case 2:
                Flipped++;
                _one[0] = (byte)(value ^ (1 << _random.Next(8)));
                return _one;
            default:
                _one[0] = value;
                return _one;
        }
    }
}
