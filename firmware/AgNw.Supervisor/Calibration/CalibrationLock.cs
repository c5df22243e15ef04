using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Calibration
{
    /// <summary>
    /// Keeps calibration and proof test from being written by mistake: closed at every power-up, opened by the code. The code is kept in
    /// two copies with CRC; where none is whole, the contract's default opens. No protection against intent.
    /// </summary>
    public sealed class CalibrationLock
    {
        private const int CodeBytes = 4;

        private readonly TwoCopyStore _store;

        public CalibrationLock(IBoardStorage storage)
        {
            _store = new TwoCopyStore(storage, StorageSlots.Code, CodeBytes);
            _store.Load();
            IsClosed = true;
        }

        public bool IsClosed { get; private set; }

        private uint Code
        {
            get
            {
                return _store.State == StoredState.Whole
                    ? LittleEndian.ReadUInt32(_store.Payload, 0)
                    : (uint)ParameterTable.Default[CommandTable.FirstParameter[ScpiCommand.CalCode]];
            }
        }

        /// <summary>Opens; false, and it stays as it was, if the code is wrong.</summary>
        public bool Open(uint code)
        {
            if (code != Code)
            {
                return false;
            }

            IsClosed = false;
            return true;
        }

        public void Close()
        {
            IsClosed = true;
        }

        /// <summary>Sets another code; false, and the one before still holds, if the storage does not take it.</summary>
        public bool SetCode(uint code)
        {
            LittleEndian.WriteUInt32(_store.Payload, 0, code);
            if (_store.Store())
            {
                return true;
            }

            _store.Load();
            return false;
        }
    }
}
