using AgNw.Supervisor.Board;
using AgNw.VirtualLab.Board;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>
/// The board's supply, which can be cut at any moment: an SPI frame or a stored byte is one. From the cut on no frame is answered and nothing
/// is stored; a slot that was being written holds its new bytes up to the cut and its old ones behind. What it stores outlives the cut.
/// </summary>
internal sealed class Supply(MemoryStorage storage) : ISpiDisturbance, IBoardStorage
{
    private readonly byte[] _old = new byte[4096];

    /// <summary>Moments so far.</summary>
    public int Moments { get; private set; }

    /// <summary>The moment that does not come any more.</summary>
    public int CutAt { get; private set; } = int.MaxValue;

    /// <summary>First moment of each write to the storage, and the first after it.</summary>
    public List<(int From, int To)> Writes { get; } = [];

    public bool IsOff => Moments >= CutAt;

    public bool IsLasting => true;

    /// <summary>Counts moments from here on, up to the cut.</summary>
    public void Begin(int cutAt)
    {
        Moments = 0;
        CutAt = cutAt;
        Writes.Clear();
    }

    public void ToCore(Span<byte> sent)
    {
        if (IsOff)
            sent.Clear();
        else
            Moments++;
    }

    public void FromCore(Span<byte> received)
    {
        if (IsOff)
            received.Clear();
    }

    public int Read(int slot, byte[] buffer) => storage.Read(slot, buffer);

    public bool Write(int slot, byte[] buffer, int length)
    {
        if (IsOff)
            return false;
        int whole = Math.Min(length, CutAt - Moments);
        Writes.Add((Moments, Moments + length));
        Moments += whole;
        if (whole == length)
            return storage.Write(slot, buffer, length);

        int held = Math.Min(storage.Read(slot, _old), _old.Length);
        byte[] torn = [.. buffer.AsSpan(0, whole), .. _old.AsSpan(0, held)[Math.Min(whole, held)..]];
        if (torn.Length > 0)
            storage.Write(slot, torn, torn.Length);
        return false;
    }
}
