using AgNw.Supervisor.Board;

namespace AgNw.Supervisor.Tests.Bench;

/// <summary>Memory whose power fails after so many more bytes written: what was written of a slot stays, over what it held or instead.</summary>
internal sealed class FadingStorage : IBoardStorage
{
    private readonly Dictionary<int, byte[]> _slots = [];

    /// <summary>Bytes that can still be written.</summary>
    public int BytesLeft { get; set; } = int.MaxValue;

    /// <summary>Whether a write that was cut off leaves the rest of the old bytes behind the new ones (as flash that is not erased).</summary>
    public bool KeepsOldTail { get; init; }

    public bool IsLasting => true;

    /// <summary>What the slots hold now, for another power-up.</summary>
    public FadingStorage PoweredUpAgain()
    {
        var next = new FadingStorage { KeepsOldTail = KeepsOldTail };
        foreach ((int slot, byte[] held) in _slots)
        {
            next._slots[slot] = [.. held];
        }

        return next;
    }

    public byte[] Held(int slot) => _slots[slot];

    public int Read(int slot, byte[] buffer)
    {
        byte[] held = _slots.GetValueOrDefault(slot, []);
        held.AsSpan(0, Math.Min(held.Length, buffer.Length)).CopyTo(buffer);
        return held.Length;
    }

    public bool Write(int slot, byte[] buffer, int length)
    {
        int written = Math.Min(length, BytesLeft);
        byte[] tail = KeepsOldTail && written < length ? _slots.GetValueOrDefault(slot, []).Skip(written).ToArray() : [];
        if (written > 0)
        {
            _slots[slot] = [.. buffer.AsSpan(0, written), .. tail];
        }

        BytesLeft -= BytesLeft == int.MaxValue ? 0 : written;
        return written == length;
    }
}
