using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// The last proof test as a person recorded it: date, due date, result, by whom. Kept in two copies with CRC where the board has
    /// storage. Dates as BoardDate has them.
    /// </summary>
    public sealed class ProofTest
    {
        /// <summary>Longest name of a person; the limit of PROoftest:RECord.</summary>
        public const int MaxName = 32;

        private const int DateOffset = 0;
        private const int DueOffset = 4;
        private const int ResultOffset = 8;
        private const int LengthOffset = 9;
        private const int NameOffset = 10;

        private readonly TwoCopyStore _store;

        public ProofTest(IBoardStorage storage)
        {
            _store = new TwoCopyStore(storage, StorageSlots.ProofTest, NameOffset + MaxName);
            _store.Load();
        }

        /// <summary>When it was done; 0 for never.</summary>
        public int Date
        {
            get { return (int)LittleEndian.ReadUInt32(_store.Payload, DateOffset); }
        }

        /// <summary>When the next is due.</summary>
        public int Due
        {
            get { return (int)LittleEndian.ReadUInt32(_store.Payload, DueOffset); }
        }

        public bool Passed
        {
            get { return _store.Payload[ResultOffset] != 0; }
        }

        /// <summary>Characters of the name.</summary>
        public int NameLength
        {
            get { return _store.Payload[LengthOffset] < MaxName ? _store.Payload[LengthOffset] : MaxName; }
        }

        /// <summary>A character of the name, ASCII.</summary>
        public byte NameAt(int place)
        {
            return _store.Payload[NameOffset + place];
        }

        /// <summary>What it is worth on a day; 0 = the day is not known.</summary>
        public DueState State(int today)
        {
            if (_store.State != StoredState.Whole)
            {
                return _store.State == StoredState.Damaged ? DueState.Damaged : DueState.Never;
            }

            if (!Passed)
            {
                return DueState.Failed;
            }

            return today > Due ? DueState.Overdue : DueState.Valid;
        }

        /// <summary>Keeps a result; false, and the one before still holds, if the storage does not take it.</summary>
        /// <param name="date">when it was done</param>
        /// <param name="due">when the next is due</param>
        /// <param name="passed">the result</param>
        /// <param name="name">who did it: bytes that lie in here</param>
        /// <param name="start">the name's first byte</param>
        /// <param name="length">at most MaxName</param>
        public bool Record(int date, int due, bool passed, byte[] name, int start, int length)
        {
            byte[] payload = _store.Payload;
            LittleEndian.WriteUInt32(payload, DateOffset, (uint)date);
            LittleEndian.WriteUInt32(payload, DueOffset, (uint)due);
            payload[ResultOffset] = passed ? (byte)1 : (byte)0;
            payload[LengthOffset] = (byte)length;
            for (int i = 0; i < MaxName; i++)
            {
                payload[NameOffset + i] = i < length ? name[start + i] : (byte)0;
            }

            if (_store.Store())
            {
                return true;
            }

            _store.Load();
            return false;
        }
    }
}
