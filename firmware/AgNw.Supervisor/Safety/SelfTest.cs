using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// The steps that must pass before the core leaves SELFTEST, in order; each is a bit of the result, set if it failed. Steps
    /// after a failed one still run, so that the result says all that is wrong.
    /// </summary>
    public sealed class SelfTest
    {
        /// <summary>The core answers with its identity.</summary>
        public const int Identity = 1 << 0;

        /// <summary>Contract versions fit.</summary>
        public const int Contract = 1 << 1;

        /// <summary>Every bit of the staged configuration can be written and reads back, both ways.</summary>
        public const int ReadBack = 1 << 2;

        /// <summary>The staged configuration is back in its place, and the core computes the same CRC of it.</summary>
        public const int ConfigurationCrc = 1 << 3;

        /// <summary>The core did not enter or leave SELFTEST.</summary>
        public const int State = 1 << 4;

        private const uint Pattern = 0xA5A5A5A5;

        private readonly TripCoreLink _link;
        private readonly CoreCommands _commands;
        private readonly CoreStatus _status;
        private readonly ConfigurationTransfer _transfer;
        private readonly StagedConfiguration _staged;
        private readonly uint[] _pattern = new uint[Registers.ConfigWords];

        public SelfTest(
            TripCoreLink link, CoreCommands commands, CoreStatus status, ConfigurationTransfer transfer, StagedConfiguration staged)
        {
            _link = link;
            _commands = commands;
            _status = status;
            _transfer = transfer;
            _staged = staged;
            Result = -1;
        }

        /// <summary>Bits of the steps that failed at the last run; -1 before the first.</summary>
        public int Result { get; private set; }

        public bool Passed
        {
            get { return Result == 0; }
        }

        /// <summary>Runs all steps, from SAFE, FAULT, DISARMED or SELFTEST; ends in DISARMED if all passed, else in FAULT.</summary>
        public int Run()
        {
            int failed = 0;
            if (!_status.Refresh())
            {
                failed |= Identity | State;
            }
            else if (_status.State != (int)TripState.Selftest
                && _commands.Moving(Registers.Selftest, Keys.SelftestBegin, TripState.Selftest) != ScpiErrors.NoError)
            {
                failed |= State;
            }

            failed |= CheckVersions();
            failed |= CheckReadBack(Pattern) && CheckReadBack(~Pattern) ? 0 : ReadBack;
            failed |= _transfer.Stage(_staged.All, _staged.Crc) == ScpiErrors.NoError ? 0 : ConfigurationCrc;
            if (failed != 0)
            {
                _commands.Moving(Registers.Selftest, Keys.SelftestFail, TripState.Fault);
            }
            else if (_commands.Moving(Registers.Selftest, Keys.SelftestPass, TripState.Disarmed) != ScpiErrors.NoError)
            {
                failed = State;
            }

            _status.Refresh();
            Result = failed;
            return failed;
        }

        /// <summary>Identity and contract; 0 if both are right.</summary>
        public int CheckVersions()
        {
            if (!_link.Read(Registers.Id, 2) || _link.Word(0) != ContractVersion.Identity)
            {
                return Identity;
            }

            uint version = _link.Word(1);
            bool fits = version >> ContractFields.MajorShift == ContractVersion.Major
                && (version & ContractFields.MinorMask) >= ContractVersion.Minor;
            return fits ? 0 : Contract;
        }

        private bool CheckReadBack(uint pattern)
        {
            for (int i = 0; i < _pattern.Length; i++)
            {
                _pattern[i] = pattern & ConfigurationWords.Mask[i];
            }

            return _transfer.Stage(_pattern, ConfigurationTransfer.CrcOf(_pattern)) == ScpiErrors.NoError;
        }
    }
}
