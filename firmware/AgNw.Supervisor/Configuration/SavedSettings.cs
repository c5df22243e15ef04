using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// *SAV and *RCL: the staged settings and those of the host watchdog in a few places, each in two copies with CRC where the board has
    /// storage. What was asked for is kept beside the words, so that a calibration made since is applied. Recalling stages and does
    /// nothing else. Methods return an error number of ScpiErrors.
    /// </summary>
    public sealed class SavedSettings
    {
        private const int ContractOffset = 0;
        private const int TimeoutOffset = 4;
        private const int ActionOffset = 8;
        private const int CountOffset = 9;
        private const int WordsOffset = 12;
        private const int WordBytes = 4;
        private const int AskedOffset = WordsOffset + (Registers.ConfigWords * WordBytes);
        private const int MaxAsked = 16;

        // An asked value: register (which tells the setting in every version of the contract), whether it is inexact, value.
        private const int InexactOffset = 1;
        private const int LowOffset = 2;
        private const int HighOffset = 6;
        private const int EntryBytes = 10;

        private readonly IBoardStorage _storage;
        private readonly StagedConfiguration _staged;
        private readonly HostWatchdog _host;
        private readonly TwoCopyStore[] _places = new TwoCopyStore[StorageSlots.SettingsPlaces];

        public SavedSettings(IBoardStorage storage, StagedConfiguration staged, HostWatchdog host)
        {
            _storage = storage;
            _staged = staged;
            _host = host;
        }

        /// <summary>Keeps the staged settings.</summary>
        public int Save(int place)
        {
            TwoCopyStore store = Place(place);
            byte[] payload = store.Payload;
            LittleEndian.WriteUInt32(payload, ContractOffset, ContractVersion.Crc);
            LittleEndian.WriteUInt32(payload, TimeoutOffset, (uint)_host.TimeoutMilliseconds);
            payload[ActionOffset] = (byte)_host.Action;
            for (int i = 0; i < Registers.ConfigWords; i++)
            {
                LittleEndian.WriteUInt32(payload, WordsOffset + (i * WordBytes), _staged.All[i]);
            }

            int count = 0;
            for (int command = 0; command < CommandTable.Count && count < MaxAsked; command++)
            {
                if (_staged.Asked.Is(command))
                {
                    WriteAsked(payload, AskedOffset + (count * EntryBytes), command);
                    count++;
                }
            }

            payload[CountOffset] = (byte)count;
            return store.Store() ? ScpiErrors.NoError : ScpiErrors.NotStored;
        }

        /// <summary>Stages what was kept; on an error the caller takes the staged settings back.</summary>
        public int Recall(int place)
        {
            byte[] payload = Place(place).Payload;
            bool usable = Place(place).Load() == StoredState.Whole
                && LittleEndian.ReadUInt32(payload, ContractOffset) == ContractVersion.Crc
                && payload[CountOffset] <= MaxAsked;
            if (!usable)
            {
                return ScpiErrors.NothingStored;
            }

            for (int i = 0; i < Registers.ConfigWords; i++)
            {
                _staged.TakeWord(i, LittleEndian.ReadUInt32(payload, WordsOffset + (i * WordBytes)));
            }

            _staged.Asked.Clear();
            for (int i = 0; i < payload[CountOffset]; i++)
            {
                TakeAsked(payload, AskedOffset + (i * EntryBytes));
            }

            int error = _staged.Recalibrate();
            if (error == ScpiErrors.NoError)
            {
                _host.TimeoutMilliseconds = LittleEndian.ReadUInt32(payload, TimeoutOffset);
                _host.Action = (HostAction)payload[ActionOffset];
            }

            return error;
        }

        private TwoCopyStore Place(int place)
        {
            if (_places[place] == null)
            {
                int slot = StorageSlots.Settings + (place * StorageSlots.Copies);
                _places[place] = new TwoCopyStore(_storage, slot, AskedOffset + (MaxAsked * EntryBytes));
                _places[place].Load();
            }

            return _places[place];
        }

        private void WriteAsked(byte[] payload, int at, int command)
        {
            long value = _staged.Asked.Value(command);
            payload[at] = CommandTable.Target[command];
            payload[at + InexactOffset] = _staged.Asked.IsInexact(command) ? (byte)1 : (byte)0;
            LittleEndian.WriteUInt32(payload, at + LowOffset, (uint)value);
            LittleEndian.WriteUInt32(payload, at + HighOffset, (uint)(value >> 32));
        }

        private void TakeAsked(byte[] payload, int at)
        {
            long value = ((long)LittleEndian.ReadUInt32(payload, at + HighOffset) << 32) | LittleEndian.ReadUInt32(payload, at + LowOffset);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                if (CommandTable.Target[command] == payload[at] && StagedConfiguration.IsDerived(command))
                {
                    _staged.Asked.Set(command, true, value, payload[at + InexactOffset] != 0);
                }
            }
        }
    }
}
