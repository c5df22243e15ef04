using AgNw.Supervisor.Board;

namespace AgNw.VirtualLab.Board;

/// <summary>The board's non-volatile memory. Give the same instance to the next power-up and it is still there.</summary>
public sealed class MemoryStorage : IBoardStorage
{
    private readonly Dictionary<int, byte[]> _slots = [];

    public bool IsLasting => true;

    public int Read(int slot, byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (!_slots.TryGetValue(slot, out byte[]? stored))
        {
            return 0;
        }

        int length = Math.Min(stored.Length, buffer.Length);
        Array.Copy(stored, buffer, length);
        return length;
    }

    public bool Write(int slot, byte[] buffer, int length)
    {
        _slots[slot] = buffer.AsSpan(0, length).ToArray();
        return true;
    }
}
