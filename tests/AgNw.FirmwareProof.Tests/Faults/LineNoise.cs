using AgNw.VirtualLab.SerialLine;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Changes, loses or repeats one byte of so many, while it is on.</summary>
internal sealed class LineNoise(int oneIn, int seed) : ILineDisturbance
{
    private readonly Random _random = new(seed);

    public bool IsOn { get; set; }

    public int Hits { get; private set; }

    public IReadOnlyList<byte> Pass(byte value)
    {
        if (!IsOn || _random.Next(oneIn) != 0)
            return [value];
        Hits++;
        return _random.Next(3) switch { 0 => [(byte)(value ^ (1 << _random.Next(8)))], 1 => [], _ => [value, value] };
    }
}
