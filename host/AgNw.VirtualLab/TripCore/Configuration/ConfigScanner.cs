using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>
/// The CRC of a bank of configuration words as the ever-running scanner finds it: scan n begins at edge 256n + begin, reads word w as
/// it is after the edge before begin + 4w, and its result stands from half a period after its beginning on (theory of operation,
/// section 5). Computed only for scans that can differ from the one before.
/// </summary>
internal sealed class ConfigScanner(uint[] words, long begin)
{
    private const int TicksPerWord = 4;
    private const long Duration = TripCoreTiming.ConfigScan / 2;

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

    public long NextWake(long now)
    {
        var scan = ScanOf(now);
        var result = ResultOf(scan) > now ? ResultOf(scan) : ResultOf(scan + 1);
        return resultDue || (changedScan == scan && result == ResultOf(scan)) ? result : Wake.Never;
    }

    /// <summary>Takes the result of a scan that ends at edge t; before any change at that edge.</summary>
    public void Clock(long t)
    {
        var ended = ScanOf(t);
        if (ended < 0 || t != ResultOf(ended))
        {
            return;
        }

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
        var scan = ScanOf(t);
        if (t >= ResultOf(scan))
        {
            resultDue = true;
        }
        else if (scan != changedScan)
        {
            words.CopyTo(seen, 0);
            changedScan = scan;
        }

        if (t < (scan * TripCoreTiming.ConfigScan) + begin + (TicksPerWord * word))
        {
            seen[word] = value;
        }

        words[word] = value;
    }

    private long ScanOf(long t) => ((t - begin + TripCoreTiming.ConfigScan) / TripCoreTiming.ConfigScan) - 1;

    private long ResultOf(long scan) => (scan * TripCoreTiming.ConfigScan) + begin + Duration;
}
