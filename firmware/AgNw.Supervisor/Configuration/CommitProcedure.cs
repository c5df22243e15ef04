using System;
using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// Makes the staged configuration live: checks it, writes it, reads it back word by word, waits until the core's own CRC of it
    /// agrees, commits, and waits until the core shows it. Any difference ends it before the commit.
    /// </summary>
    public sealed class CommitProcedure
    {
        // The threshold DACs settle in 4800 ticks.
        private const int SettleReads = 256;

        private const uint TicksInMillisecond = TripCoreClock.Hertz / 1000;

        private readonly ConfigurationTransfer _transfer;
        private readonly CoreCommands _commands;
        private readonly CoreStatus _status;
        private readonly StagedConfiguration _staged;
        private readonly uint[] _live = new uint[Registers.ConfigWords];

        public CommitProcedure(ConfigurationTransfer transfer, CoreCommands commands, CoreStatus status, StagedConfiguration staged)
        {
            _transfer = transfer;
            _commands = commands;
            _status = status;
            _staged = staged;
            Array.Copy(ConfigurationWords.Reset, _live, _live.Length);
        }

        /// <summary>Why a commit ended in SETTINGS_CONFLICT; constant text or null.</summary>
        public string Conflict { get; private set; }

        /// <summary>The live words, where they are known.</summary>
        public uint[] Live
        {
            get { return _live; }
        }

        /// <summary>Whether the live configuration is known here.</summary>
        public bool IsLiveKnown { get; private set; }

        /// <summary>Current range of the live configuration.</summary>
        public int LiveRange
        {
            get { return (int)((_live[0] & ConfigModeFields.RangeMask) >> ConfigModeFields.RangeShift); }
        }

        /// <summary>Heartbeat period of the live configuration, ticks; the shortest there can be if it is not known.</summary>
        public uint LiveHeartbeatPeriod
        {
            get { return IsLiveKnown ? _live[Registers.HeartbeatPeriod - Registers.ConfigFirst] : ShortestHeartbeat; }
        }

        private static uint ShortestHeartbeat
        {
            get { return (uint)ParameterTable.Min[CommandTable.FirstParameter[ScpiCommand.ConfHeartbeat]] * TicksInMillisecond; }
        }

        /// <summary>Commits; an error number of ScpiErrors.</summary>
        public int Run()
        {
            Conflict = ConfigurationCheck.Conflict(_staged);
            if (Conflict != null)
            {
                return ScpiErrors.SettingsConflict;
            }

            return MakeLive(_staged.All);
        }

        /// <summary>Stages, reads back and commits these words; an error number of ScpiErrors.</summary>
        public int MakeLive(uint[] words)
        {
            uint crc = ConfigurationTransfer.CrcOf(words);
            int error = _transfer.Stage(words, crc);
            if (error == ScpiErrors.NoError)
            {
                error = _commands.Repeatable(Registers.Commit, crc);
            }

            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            TakeLive(words, true);
            return _transfer.WaitFor(Registers.ConfigCrc, crc) && WaitUntilSettled() ? ScpiErrors.NoError : ScpiErrors.HardwareError;
        }

        /// <summary>Takes words as the live ones, if it is known that they are.</summary>
        public void TakeLive(uint[] words, bool isKnown)
        {
            IsLiveKnown = isKnown;
            Array.Copy(words, _live, _live.Length);
        }

        private bool WaitUntilSettled()
        {
            for (int i = 0; i < SettleReads; i++)
            {
                if (_status.Refresh() && _status.Has(StatusFields.SettledMask))
                {
                    return true;
                }
            }

            // Not an error of the commit: ARM says DAC_SETTLING if it comes too early.
            return _status.IsKnown;
        }
    }
}
