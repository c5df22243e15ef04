using System.Numerics;
using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>
/// Staged and live configuration words and the ever-running scanner over both (theory of operation, section 5). Live words act from the
/// edge at which the scanner passes them; it is computed only where something can differ from the scan before.
/// </summary>
internal sealed class ConfigBank
{
    private const int Scan = TripCoreTiming.ConfigScan;
    private const int LiveBegin = Scan / 2;
    private const int TicksPerWord = 4;
    private const long LongAgo = -Scan;

    private readonly uint[] staged = (uint[])ConfigurationWords.Reset.Clone();
    private readonly uint[] stored = (uint[])ConfigurationWords.Reset.Clone();
    private readonly uint[] live = (uint[])ConfigurationWords.Reset.Clone();
    private uint notPassed;
    private bool resultDue = true;
    private bool verdictDue = true;
    private bool fresh;
    private long committedAt = LongAgo;
    private long movedAt = LongAgo;
    private long becameLiveAt = Wake.Never;
    private (int Word, long At) flipped = (-1, LongAgo);
    private (uint Before, long At) stagedBefore;
    private (uint Before, long At) configBefore;

    public ConfigBank() => Live = new LiveConfiguration(live);

    public LiveConfiguration Live { get; private set; }

    public uint StagedCrc { get; private set; }

    public uint ConfigCrc { get; private set; }

    public uint CommittedCrc { get; private set; }

    /// <summary>The live words' CRC was the committed one when last compared.</summary>
    public bool ConfigIsGood { get; private set; }

    /// <summary>Words were staged since STAGED_CRC was taken.</summary>
    public bool StagedIsStale { get; private set; } = true;

    /// <summary>New line settings act from the edge last computed.</summary>
    public bool LinesReplaced { get; private set; }

    public uint ReadStaged(int word) => staged[word];

    /// <summary>STAGED_CRC as after an edge, which is the one last computed or the one before.</summary>
    public uint StagedCrcAt(long t) => t < stagedBefore.At ? stagedBefore.Before : StagedCrc;

    /// <summary>CONFIG_CRC as after an edge, which is the one last computed or the one before.</summary>
    public uint ConfigCrcAt(long t) => t < configBefore.At ? configBefore.Before : ConfigCrc;

    /// <summary>All words of the last COMMIT have become live: at the edge after the verdict on them.</summary>
    public bool BecameLive(long t) => t == becameLiveAt;

    public long NextWake(long now)
    {
        var wake = becameLiveAt > now ? becameLiveAt : Wake.Never;
        for (var rest = notPassed; rest != 0; rest &= rest - 1)
        {
            wake = Math.Min(wake, After(now, PassOf(BitOperations.TrailingZeroCount(rest))));
        }

        wake = resultDue ? Math.Min(wake, After(now, LiveBegin + TripCoreTiming.ConfigResult)) : wake;
        wake = verdictDue ? Math.Min(wake, After(now, LiveBegin + TripCoreTiming.ConfigVerdict)) : wake;
        return StagedIsStale ? Math.Min(wake, After(now, TripCoreTiming.ConfigResult)) : wake;
    }

    /// <summary>Computes the scanner's edge t; before any change at that edge.</summary>
    public void Clock(long t)
    {
        LinesReplaced = false;
        var at = t % Scan;
        if (at < LiveBegin)
        {
            if (at == TripCoreTiming.ConfigResult && StagedIsStale && !Moved(t - at))
            {
                stagedBefore = (StagedCrc, t);
                StagedCrc = CrcOf(staged);
                StagedIsStale = false;
            }
        }
        else if (committedAt + TripCoreTiming.ConfigCopy < t - at + LiveBegin)
        {
            Pass(t, (int)(at - LiveBegin));
        }
    }

    /// <summary>A good WRITE ended: edge t is that of its `frame_end`.</summary>
    public void Moves(long t) => movedAt = t;

    public void Stage(int word, uint value)
    {
        staged[word] = value & ConfigurationWords.Mask[word];
        StagedIsStale = true;
    }

    /// <summary>True if no staged value is outside the limits that the core itself holds.</summary>
    public bool StagedIsWithinLimits()
    {
        var chop = (Staged(Registers.ConfigMode) & ConfigModeFields.ChopMask) != 0;
        return (!chop || Staged(Registers.ChopHoldoff) >= TripCoreTiming.MinChopHoldoff)
            && Staged(Registers.DropSamples) != 0 && Staged(Registers.BlankFrames) != 0 && Staged(Registers.RateWindow) != 0;
    }

    public void Commit(long t, uint crc)
    {
        staged.CopyTo(stored, 0);
        notPassed = uint.MaxValue;
        CommittedCrc = crc;
        ConfigIsGood = false;
        resultDue = true;
        verdictDue = true;
        fresh = true;
        committedAt = t;
        becameLiveAt = Wake.Never;
    }

    /// <summary>Fault injection: a bit of a stored live word flips at edge t; it acts from where the scanner passes it, having read it a tick before.</summary>
    public void FlipLiveBit(long t, int word, int bit)
    {
        flipped = (word, t);
        stored[word] ^= 1u << bit;
        notPassed |= 1u << word;
        resultDue = true;
        verdictDue = true;
    }

    private static uint CrcOf(ReadOnlySpan<uint> words)
    {
        var running = Crc32.Begin();
        foreach (var word in words)
        {
            running = Crc32.Update(running, word);
        }

        return Crc32.End(running);
    }

    private static long After(long now, long tickOfScan) => now + 1 + ((((tickOfScan - now - 1) % Scan) + Scan) % Scan);

    private static long PassOf(int word) => LiveBegin + (TicksPerWord * word) + 1;

    /// <summary>A WRITE was being moved in the scan that began at an edge.</summary>
    private bool Moved(long begin) => movedAt + TripCoreTiming.ConfigMoving >= begin;

    /// <summary>The live half of a scan that no COMMIT spoils, so many ticks after its beginning.</summary>
    private void Pass(long t, int at)
    {
        var word = at / TicksPerWord;
        if (at % TicksPerWord == 1 && word < live.Length && (notPassed & (1u << word)) != 0
            && flipped != (word, t - 1))
        {
            notPassed &= ~(1u << word);
            LinesReplaced = fresh && word == Registers.ConfigLines - Registers.ConfigFirst;
            live[word] = stored[word];
            Live = new LiveConfiguration(live);
        }
        else if (at == TripCoreTiming.ConfigResult && resultDue && !Moved(t - at))
        {
            configBefore = (ConfigCrc, t);
            ConfigCrc = CrcOf(live);
            resultDue = false;
        }
        else if (at == TripCoreTiming.ConfigVerdict && verdictDue)
        {
            ConfigIsGood = CrcOf(live) == CommittedCrc;
            becameLiveAt = fresh ? t + 1 : becameLiveAt;
            fresh = false;
            verdictDue = false;
        }
    }

    private uint Staged(byte address) => staged[address - Registers.ConfigFirst];
}
