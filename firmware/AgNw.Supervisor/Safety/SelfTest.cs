using System;
using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// The checks that must pass before the core leaves SELFTEST for good; steps and limits are those of status.yaml. Digital checks
    /// first; only where all of them passed, the front end, for which two sets of thresholds are committed with no mode, so that nothing
    /// can be armed with them. At the end the configuration that was live is committed again.
    /// </summary>
    public sealed class SelfTest
    {
        private const uint Pattern = 0xA5A5A5A5;
        private const int LowLevels = SelfTestChecks.DacOverPosLow;
        private const int HighLevels = SelfTestChecks.DacOverPosHigh;

        private readonly TripCoreLink _link;
        private readonly CoreCommands _commands;
        private readonly CoreStatus _status;
        private readonly ConfigurationTransfer _transfer;
        private readonly StagedConfiguration _staged;
        private readonly CommitProcedure _commit;
        private readonly FrontEndTest _frontEnd;
        private readonly uint[] _words = new uint[Registers.ConfigWords];
        private readonly uint[] _before = new uint[Registers.ConfigWords];

        public SelfTest(
            TripCoreLink link,
            CoreCommands commands,
            CoreStatus status,
            ConfigurationTransfer transfer,
            StagedConfiguration staged,
            CommitProcedure commit)
        {
            _link = link;
            _commands = commands;
            _status = status;
            _transfer = transfer;
            _staged = staged;
            _commit = commit;
            Results = new SelfTestResults();
            _frontEnd = new FrontEndTest(link, Results);
            Result = -1;
        }

        /// <summary>Bits of SelfTestSteps that failed at the last run; -1 before the first.</summary>
        public int Result { get; private set; }

        public bool Passed
        {
            get { return Result == 0; }
        }

        /// <summary>Every check of the last run.</summary>
        public SelfTestResults Results { get; private set; }

        /// <summary>Whether words are those of a test that was cut off.</summary>
        public static bool IsTestConfiguration(uint[] words)
        {
            return (words[0] & ConfigModeFields.ModeMask) == (uint)TripMode.None && (HasLevels(words, LowLevels) || HasLevels(words, HighLevels));
        }

        /// <summary>Runs, from SAFE, FAULT, DISARMED or SELFTEST; ends in DISARMED if all passed, else in FAULT.</summary>
        public int Run()
        {
            Results.Begin();
            bool moves = _status.Refresh() && Enter();
            int versions = CheckVersions();
            Results.Note(SelfTestChecks.Identity, (versions & SelfTestSteps.Identity) == 0);
            if ((versions & SelfTestSteps.Identity) == 0)
            {
                Results.Note(SelfTestChecks.Contract, versions == 0);
            }

            Results.Note(SelfTestChecks.LinkCrc, DamagedFramesCounted());
            Results.Note(SelfTestChecks.ReadBack, CheckReadBack(Pattern) && CheckReadBack(~Pattern));
            Results.Note(SelfTestChecks.ConfigurationCrc, _transfer.Stage(_staged.All, _staged.Crc) == ScpiErrors.NoError);
            if (moves && Results.Failed == 0)
            {
                moves = TestFrontEnd();
            }

            Results.Note(SelfTestChecks.State, moves);
            if (Results.Failed != 0 && _status.Refresh() && Enter())
            {
                _commands.Moving(Registers.Selftest, Keys.SelftestFail, TripState.Fault);
            }

            _status.Refresh();
            Result = Results.Failed;
            return Result;
        }

        /// <summary>Identity and contract; 0 if both are right, else a bit of SelfTestSteps.</summary>
        public int CheckVersions()
        {
            if (!_link.Read(Registers.Id, 2) || _link.Word(0) != ContractVersion.Identity)
            {
                return SelfTestSteps.Identity;
            }

            uint version = _link.Word(1);
            bool fits = version >> ContractFields.MajorShift == ContractVersion.Major
                && (version & ContractFields.MinorMask) >= ContractVersion.Minor;
            return fits ? 0 : SelfTestSteps.Contract;
        }

        private static bool HasLevels(uint[] words, int firstCheck)
        {
            for (int dac = 0; dac < DacWords.Count; dac++)
            {
                if (words[DacWords.Address(dac) - Registers.ConfigFirst] != SelfTestChecks.Level[firstCheck + dac])
                {
                    return false;
                }
            }

            return true;
        }

        private bool Enter()
        {
            return _status.State == (int)TripState.Selftest
                || _commands.Moving(Registers.Selftest, Keys.SelftestBegin, TripState.Selftest) == ScpiErrors.NoError;
        }

        private bool Leave()
        {
            return _commands.Moving(Registers.Selftest, Keys.SelftestPass, TripState.Disarmed) == ScpiErrors.NoError;
        }

        // A read with a wrong CRC: how many more bad frames the core has counted after it; 0 if it was answered. Noise may count too.
        private int DamagedFramesCounted()
        {
            if (!_link.Read(Registers.LinkBad, 1))
            {
                return 0;
            }

            uint before = _link.Word(0);
            bool refused = _link.IsDamagedRefused();
            if (!_link.Read(Registers.LinkBad, 1) || !refused)
            {
                return 0;
            }

            uint rise = _link.Word(0) - before;
            return rise > ushort.MaxValue ? ushort.MaxValue : (int)rise;
        }

        private bool CheckReadBack(uint pattern)
        {
            for (int i = 0; i < _words.Length; i++)
            {
                _words[i] = pattern & ConfigurationWords.Mask[i];
            }

            return _transfer.Stage(_words, ConfigurationTransfer.CrcOf(_words)) == ScpiErrors.NoError;
        }

        // From SELFTEST; to DISARMED with the former configuration if all passed, else the state stays SELFTEST. False if the link or
        // the core failed.
        private bool TestFrontEnd()
        {
            Array.Copy(_commit.IsLiveKnown ? _commit.Live : ConfigurationWords.Reset, _before, _before.Length);
            bool done = SetLevels(LowLevels)
                && _frontEnd.ReadDacs(LowLevels)
                && _frontEnd.ReadRest()
                && _frontEnd.TripPositive()
                && _frontEnd.TripNegative()
                && SetLevels(HighLevels)
                && _frontEnd.ReadDacs(HighLevels);
            if (!done || Results.Failed != 0)
            {
                return done;
            }

            return Leave()
                && _commit.MakeLive(_before) == ScpiErrors.NoError
                && _transfer.Stage(_staged.All, _staged.Crc) == ScpiErrors.NoError;
        }

        // Thresholds change only by a commit, and a commit only while DISARMED.
        private bool SetLevels(int firstCheck)
        {
            Array.Copy(_before, _words, _words.Length);
            _words[0] &= ~ConfigModeFields.ModeMask;
            _words[Registers.OverDeglitch - Registers.ConfigFirst] = 0;
            for (int dac = 0; dac < DacWords.Count; dac++)
            {
                _words[DacWords.Address(dac) - Registers.ConfigFirst] = (uint)SelfTestChecks.Level[firstCheck + dac];
            }

            return Leave() && _commit.MakeLive(_words) == ScpiErrors.NoError && Enter();
        }
    }
}
