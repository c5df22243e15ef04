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

        /// <summary>Current range of the live configuration.</summary>
        public int LiveRange
        {
            get { return (int)((_live[0] & ConfigModeFields.RangeMask) >> ConfigModeFields.RangeShift); }
        }

        /// <summary>Heartbeat period of the live configuration, ticks.</summary>
        public uint LiveHeartbeatPeriod
        {
            get { return _live[Registers.HeartbeatPeriod - Registers.ConfigFirst]; }
        }

        /// <summary>Commits; an error number of ScpiErrors.</summary>
        public int Run()
        {
            Conflict = ConfigurationCheck.Conflict(_staged);
            if (Conflict != null)
            {
                return ScpiErrors.SettingsConflict;
            }

            uint crc = _staged.Crc;
            int error = _transfer.Stage(_staged.All, crc);
            if (error == ScpiErrors.NoError)
            {
                error = _commands.Repeatable(Registers.Commit, crc);
            }

            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            Array.Copy(_staged.All, _live, _live.Length);
            return _transfer.WaitFor(Registers.ConfigCrc, crc) && WaitUntilSettled() ? ScpiErrors.NoError : ScpiErrors.HardwareError;
        }

        /// <summary>Takes what the core holds as live, at a start of the supervisor alone.</summary>
        public void TakeLive(uint[] words)
        {
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
