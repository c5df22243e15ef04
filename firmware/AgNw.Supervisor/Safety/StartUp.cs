using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// Brings the core from power-up to DISARMED: identity and contract, boot identifier, self-test. A core that is already booted
    /// (only the supervisor restarted) keeps identifier, log, configuration and state. Until it succeeds nothing is kicked.
    /// </summary>
    public sealed class StartUp
    {
        private readonly TripCoreLink _link;
        private readonly CoreStatus _status;
        private readonly SelfTest _selfTest;
        private readonly ConfigurationTransfer _transfer;
        private readonly StagedConfiguration _staged;
        private readonly CommitProcedure _commit;
        private readonly ActivityRecord _activity;
        private readonly IBoardIdentity _identity;
        private readonly IBoardStorage _storage;
        private readonly uint[] _words = new uint[Registers.ConfigWords];

        public StartUp(
            TripCoreLink link,
            CoreStatus status,
            SelfTest selfTest,
            ConfigurationTransfer transfer,
            StagedConfiguration staged,
            CommitProcedure commit,
            ActivityRecord activity,
            IBoardIdentity identity,
            IBoardStorage storage)
        {
            _link = link;
            _status = status;
            _selfTest = selfTest;
            _transfer = transfer;
            _staged = staged;
            _commit = commit;
            _activity = activity;
            _identity = identity;
            _storage = storage;
        }

        /// <summary>Identifier of this power-up; 0 until it is known.</summary>
        public uint BootId { get; private set; }

        /// <summary>Whether the last run found and recorded that something had ended without a word.</summary>
        public bool FoundUnexplainedEnd { get; private set; }

        /// <summary>Tries once: NO_ERROR, HARDWARE_ERROR if the core does not answer as it must, SELF_TEST_FAILED.</summary>
        public int Run()
        {
            if (_selfTest.CheckVersions() != 0 || !_status.Refresh() || !EnsureBooted() || !TellUnexplainedEnd() || !_transfer.Read(_words))
            {
                return ScpiErrors.HardwareError;
            }

            // Words may have been staged and not committed before the supervisor restarted: the CRC tells.
            _commit.TakeLive(_words, _transfer.WaitFor(Registers.ConfigCrc, ConfigurationTransfer.CrcOf(_words)));
            _staged.Load(_words);
            bool untested = _status.State == (int)TripState.Safe || _status.State == (int)TripState.Selftest;
            bool cutOff = _status.State == (int)TripState.Disarmed && SelfTest.IsTestConfiguration(_commit.Live);
            return (untested || cutOff) && _selfTest.Run() != 0 ? ScpiErrors.SelfTestFailed : ScpiErrors.NoError;
        }

        // The record comes right after BOOT, before anything else can go wrong; what is kept is cleared only when it is in the log.
        private bool TellUnexplainedEnd()
        {
            FoundUnexplainedEnd = _activity.Current != Activity.None;
            if (FoundUnexplainedEnd)
            {
                if (_link.WriteOnce(Registers.Mark, _activity.Mark) == LinkOutcome.NotTaken)
                {
                    return false;
                }

                _activity.End();
            }

            return true;
        }

        private bool EnsureBooted()
        {
            if (!_status.Has(StatusFields.BootedMask))
            {
                // A second write is refused by the core, so a repetition on the link does no harm.
                _link.Write(Registers.BootId, BootIdentifier.Next(_storage, _identity));
            }

            BootId = _link.Read(Registers.BootId, 1) ? _link.Word(0) : 0;
            return BootId != 0;
        }
    }
}
