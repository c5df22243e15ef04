using System;

namespace AgNw.Supervisor.Board
{
    /// <summary>The storage of a board that has none: holds until the power is lost, and says so.</summary>
    public sealed class VolatileStorage : IBoardStorage
    {
        private readonly byte[][] _slots = new byte[StorageSlots.Count][];

        public bool IsLasting
        {
            get { return false; }
        }

        public int Read(int slot, byte[] buffer)
        {
            byte[] held = _slots[slot];
            if (held == null)
            {
                return 0;
            }

            Array.Copy(held, buffer, held.Length < buffer.Length ? held.Length : buffer.Length);
            return held.Length;
        }

        public bool Write(int slot, byte[] buffer, int length)
        {
            if (_slots[slot] == null || _slots[slot].Length != length)
            {
                _slots[slot] = new byte[length];
            }

            Array.Copy(buffer, _slots[slot], length);
            return true;
        }
    }
}
