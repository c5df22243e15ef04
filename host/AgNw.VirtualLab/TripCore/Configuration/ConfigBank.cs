using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>Staged and live configuration words with their scanners and the committed CRC.</summary>
internal sealed class ConfigBank
{
    private readonly uint[] staged = (uint[])ConfigurationWords.Reset.Clone();
    private readonly uint[] live = (uint[])ConfigurationWords.Reset.Clone();
    private readonly ConfigScanner stagedScanner;
    private readonly ConfigScanner liveScanner;

    public ConfigBank()
    {
        stagedScanner = new ConfigScanner(staged, begin: 0);
        liveScanner = new ConfigScanner(live, begin: TripCoreTiming.ConfigScan / 2);
        Live = new LiveConfiguration(live);
    }

    public LiveConfiguration Live { get; private set; }

    public uint StagedCrc => stagedScanner.Crc;

    public uint ConfigCrc => liveScanner.Crc;

    public uint CommittedCrc { get; private set; }

    public uint ReadStaged(int word) => staged[word];

    public long NextWake(long now) => Math.Min(stagedScanner.NextWake(now), liveScanner.NextWake(now));

    /// <summary>STAGED_CRC before the edge last computed.</summary>
    public uint StagedCrcBefore { get; private set; }

    /// <summary>CONFIG_CRC before the edge last computed.</summary>
    public uint ConfigCrcBefore { get; private set; }

    public void Clock(long t)
    {
        StagedCrcBefore = StagedCrc;
        ConfigCrcBefore = ConfigCrc;
        stagedScanner.Clock(t);
        liveScanner.Clock(t);
    }

    public void Stage(long t, int word, uint value) => stagedScanner.Change(t, word, value & ConfigurationWords.Mask[word]);

    /// <summary>True if no staged value is outside the limits that the core itself holds.</summary>
    public bool StagedIsWithinLimits()
    {
        var chop = (Staged(Registers.ConfigMode) & ConfigModeFields.ChopMask) != 0;
        return (!chop || Staged(Registers.ChopHoldoff) >= TripCoreTiming.MinChopHoldoff)
            && Staged(Registers.DropSamples) != 0 && Staged(Registers.BlankFrames) != 0 && Staged(Registers.RateWindow) != 0;
    }

    public void Commit(long t, uint crc)
    {
        for (var word = 0; word < live.Length; word++)
        {
            liveScanner.Change(t, word, staged[word]);
        }

        CommittedCrc = crc;
        Live = new LiveConfiguration(live);
    }

    /// <summary>Fault injection: a bit of the live configuration flips at edge t.</summary>
    public void FlipLiveBit(long t, int word, int bit)
    {
        liveScanner.Change(t, word, live[word] ^ (1u << bit));
        Live = new LiveConfiguration(live);
    }

    private uint Staged(byte address) => staged[address - Registers.ConfigFirst];
}
