using System.Globalization;

namespace AgNw.Recording.Verification;

/// <summary>What has been read of one boot.</summary>
/// <param name="boot">identifier</param>
/// <param name="first">sequence that it has to begin with</param>
internal sealed class BootTally(uint boot, uint first)
{
    public uint Boot => boot;

    public string Name => boot.ToString("X8", CultureInfo.InvariantCulture);

    public long Count { get; private set; }

    /// <summary>Sequence that has to follow.</summary>
    public uint Next { get; private set; } = first;

    /// <summary>Records that LOSS records of this boot say were lost.</summary>
    public long Lost { get; private set; }

    public void TakeLoss(uint records) => Lost += records;

    public void Take(uint sequence)
    {
        Count++;
        Next = unchecked(sequence + 1);
    }
}
