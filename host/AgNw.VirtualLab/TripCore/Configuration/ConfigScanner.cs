using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>
/// The CRC of a bank of configuration words as the ever-running scanner finds it: scan n reads word w as it is after edge
/// 256n + 4w - 1 and its result stands from edge 256(n + 1) on (theory of operation, section 5). Computed only for scans that can
/// differ from the one before.
/// </summary>
internal sealed class ConfigScanner(uint[] words)
{
    private const int TicksPerWord = 4;

    private readonly uint[] seen = new uint[words.Length];
    private long changedScan = -1;
    private bool resultDue = true;

    /// <summary>The register.</summary>
    public uint Crc { get; private set; }

    public static uint CrcOf(ReadOnlySpan<uint> bank)
    {
        var running = Crc32.Begin();
        foreach (var word in bank)
        {
            running = Crc32.Update(running, word);
        }

        return Crc32.End(running);
    }

    public long NextWake(long now) =>
        resultDue || changedScan == now / TripCoreTiming.ConfigScan
            ? ((now / TripCoreTiming.ConfigScan) + 1) * TripCoreTiming.ConfigScan
            : Wake.Never;

    /// <summary>Takes the result of a scan that ends at edge t; before any change at that edge.</summary>
    public void Clock(long t)
    {
        if (t % TripCoreTiming.ConfigScan != 0)
        {
            return;
        }

        var ended = (t / TripCoreTiming.ConfigScan) - 1;
        if (ended == changedScan)
        {
            Crc = CrcOf(seen);
            resultDue = true;
        }
        else if (resultDue)
        {
            Crc = CrcOf(words);
            resultDue = false;
        }
    }

    /// <summary>A word takes a new value at edge t.</summary>
    public void Change(long t, int word, uint value)
    {
        var scan = t / TripCoreTiming.ConfigScan;
        if (scan != changedScan)
        {
            words.CopyTo(seen, 0);
            changedScan = scan;
        }

        if (t < (scan * TripCoreTiming.ConfigScan) + (TicksPerWord * word))
        {
            seen[word] = value;
        }

        words[word] = value;
    }
}
