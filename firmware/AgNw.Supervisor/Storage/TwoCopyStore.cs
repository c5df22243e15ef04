using System;
using AgNw.Contract;
using AgNw.Supervisor.Board;

namespace AgNw.Supervisor.Storage
{
    /// <summary>
    /// An item of fixed length kept in two slots in turn, each with generation, length and CRC-32: the copy that is not overwritten
    /// is whole whenever the power goes. The newer whole copy counts. The first store ever writes both copies, so that one that is
    /// damaged beside one that is empty can only be a first store cut off: that is empty. Layout, little-endian: generation u32, length u16, first slot
    /// u16, payload, CRC-32 over all before it. <see cref="Payload"/> is what was loaded or stored last; change it, then store.
    /// </summary>
    public sealed class TwoCopyStore
    {
        private const int LengthOffset = 4;
        private const int OwnerOffset = 6;
        private const int HeaderBytes = 8;
        private const int CrcBytes = 4;

        private readonly IBoardStorage _storage;
        private readonly int _firstSlot;
        private readonly byte[] _written;
        private readonly byte[] _read;
        private int _newest;
        private uint _generation;

        public TwoCopyStore(IBoardStorage storage, int firstSlot, int payloadBytes)
        {
            _storage = storage;
            _firstSlot = firstSlot;
            Payload = new byte[payloadBytes];
            _written = new byte[HeaderBytes + payloadBytes + CrcBytes];
            _read = new byte[_written.Length];
        }

        public byte[] Payload { get; private set; }

        public StoredState State { get; private set; }

        /// <summary>Takes the newer whole copy into <see cref="Payload"/>; without one the payload is zeros.</summary>
        public StoredState Load()
        {
            Array.Clear(Payload, 0, Payload.Length);
            State = StoredState.Empty;
            _newest = StorageSlots.Copies - 1;
            _generation = 0;
            int damaged = 0;
            for (int copy = 0; copy < StorageSlots.Copies; copy++)
            {
                int length = _storage.Read(_firstSlot + copy, _read);
                if (length != 0 && !IsWhole(length))
                {
                    damaged++;
                }
                else if (length != 0 && (State != StoredState.Whole || IsNewer(LittleEndian.ReadUInt32(_read, 0))))
                {
                    State = StoredState.Whole;
                    _newest = copy;
                    _generation = LittleEndian.ReadUInt32(_read, 0);
                    Array.Copy(_read, HeaderBytes, Payload, 0, Payload.Length);
                }
            }

            State = damaged == StorageSlots.Copies ? StoredState.Damaged : State;
            return State;
        }

        /// <summary>Writes the payload over the older copy and reads it back; false if it is not there. The other copy stays as it was.</summary>
        public bool Store()
        {
            return (State == StoredState.Whole || WriteOlder()) && WriteOlder();
        }

        private bool WriteOlder()
        {
            int copy = StorageSlots.Copies - 1 - _newest;
            int end = HeaderBytes + Payload.Length;
            LittleEndian.WriteUInt32(_written, 0, _generation + 1);
            LittleEndian.WriteUInt16(_written, LengthOffset, (ushort)Payload.Length);
            LittleEndian.WriteUInt16(_written, OwnerOffset, (ushort)_firstSlot);
            Array.Copy(Payload, 0, _written, HeaderBytes, Payload.Length);
            LittleEndian.WriteUInt32(_written, end, Crc32.Of(_written, 0, end));
            if (!_storage.Write(_firstSlot + copy, _written, _written.Length) || !ReadsBack(copy))
            {
                return false;
            }

            _newest = copy;
            _generation++;
            State = StoredState.Whole;
            return true;
        }

        private bool IsNewer(uint generation)
        {
            return (int)(generation - _generation) > 0;
        }

        private bool IsWhole(int length)
        {
            int end = _read.Length - CrcBytes;
            return length == _read.Length
                && LittleEndian.ReadUInt16(_read, LengthOffset) == Payload.Length
                && LittleEndian.ReadUInt16(_read, OwnerOffset) == _firstSlot
                && LittleEndian.ReadUInt32(_read, end) == Crc32.Of(_read, 0, end);
        }

        private bool ReadsBack(int copy)
        {
            if (_storage.Read(_firstSlot + copy, _read) != _written.Length)
            {
                return false;
            }

            for (int i = 0; i < _written.Length; i++)
            {
                if (_read[i] != _written[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
