using AgNw.Contract;
using AgNw.VirtualLab.Board;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Turns one bit in one frame of so many, in the request and in the reply in turn, while it is on.</summary>
internal sealed class SpiNoise(int oneIn, int seed) : ISpiDisturbance
{
    private const int ReplyTail = SpiReply.WriteBytes;

    private readonly Random _random = new(seed);
    private long _hitAt;
    private bool _hitsReply;

    public bool IsOn { get; set; }

    public long Frames { get; private set; }

    public int RequestsHit { get; private set; }

    public int RepliesHit { get; private set; }

    public void ToCore(Span<byte> sent)
    {
        _hitsReply = false;
        if (!IsOn)
            return;
        if (Frames % oneIn == 0)
            _hitAt = Frames + _random.NextInt64(oneIn);
        if (Frames++ != _hitAt)
            return;
        _hitsReply = RequestsHit > RepliesHit;
        if (_hitsReply)
            return;
        RequestsHit++;
        Turn(sent[..SpiFrame.ReadRequestBytes]);
    }

    public void FromCore(Span<byte> received)
    {
        if (!_hitsReply)
            return;
        RepliesHit++;
        Turn(received[^ReplyTail..]);
    }

    private void Turn(Span<byte> bytes) => bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
}
