using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Calibration
{
    /// <summary>
    /// The calibration: points in effect, points of the next one, date and due date. Kept in two copies with CRC where the board has
    /// storage. Whatever is wrong with what is stored, the points in effect are nominal and the state says so. Dates as BoardDate
    /// has them.
    /// </summary>
    public sealed class CalibrationRecord
    {
        private const int DateOffset = 0;
        private const int DueOffset = 4;
        private const int PointsOffset = 8;

        private readonly TwoCopyStore _store;
        private bool _isSound;

        public CalibrationRecord(IBoardStorage storage)
        {
            InEffect = new CalibrationPoints();
            Next = new CalibrationPoints();
            _store = new TwoCopyStore(storage, StorageSlots.Calibration, PointsOffset + CalibrationPoints.Bytes);
            _isSound = _store.Load() == StoredState.Whole && InEffect.Read(_store.Payload, PointsOffset);
            Next.CopyFrom(InEffect);
        }

        /// <summary>What thresholds and readings are computed with.</summary>
        public CalibrationPoints InEffect { get; private set; }

        /// <summary>What <see cref="Store"/> will keep.</summary>
        public CalibrationPoints Next { get; private set; }

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

        /// <summary>What it is worth on a day; 0 = the day is not known.</summary>
        public DueState State(int today)
        {
            if (_store.State == StoredState.Empty)
            {
                return DueState.Never;
            }

            if (!_isSound)
            {
                return DueState.Damaged;
            }

            return today > Due ? DueState.Overdue : DueState.Valid;
        }

        /// <summary>Keeps the next points with their dates and takes them into effect; false, and nothing changed, if that fails.</summary>
        public bool Store(int date, int due)
        {
            LittleEndian.WriteUInt32(_store.Payload, DateOffset, (uint)date);
            LittleEndian.WriteUInt32(_store.Payload, DueOffset, (uint)due);
            Next.Write(_store.Payload, PointsOffset);
            bool stored = _store.Store();
            if (stored)
            {
                InEffect.CopyFrom(Next);
                _isSound = true;
            }
            else
            {
                // What was kept before still holds; the next points stay to be stored again.
                _store.Load();
            }

            return stored;
        }
    }
}
