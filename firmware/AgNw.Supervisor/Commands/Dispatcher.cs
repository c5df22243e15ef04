using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Commands
{
    /// <summary>
    /// Carries out a line of the host. The whole line is read first; one that does not parse does nothing. Then its commands are
    /// carried out in order up to the first that fails; settings that the line staged are then taken back (to the last commit in it).
    /// </summary>
    public sealed class Dispatcher
    {
        private const byte EveryState = 0x7F;

        private readonly SupervisorParts _parts;
        private readonly LineParser _parser = new LineParser(new HeaderTree());
        private readonly ParsedLine _line = new ParsedLine();
        private readonly CommonCommands _common;
        private readonly SystemCommands _system;
        private readonly StateCommands _state;
        private readonly MeasureCommands _measure;
        private readonly ConfigurationCommands _configuration;
        private readonly LogCommands _log;
        private readonly SelfTestCommands _test;
        private readonly CalibrationCommands _calibration;
        private readonly ProofTestCommands _proof;

        public Dispatcher(SupervisorParts parts)
        {
            _parts = parts;
            _common = new CommonCommands(parts);
            _system = new SystemCommands(parts);
            _state = new StateCommands(parts);
            _measure = new MeasureCommands(parts);
            _configuration = new ConfigurationCommands(parts);
            _log = new LogCommands(parts);
            _test = new SelfTestCommands(parts);
            _calibration = new CalibrationCommands(parts);
            _proof = new ProofTestCommands(parts);
        }

        /// <summary>Carries out a line, without its end; false if there was an error, which is then in the error queue.</summary>
        public bool Execute(byte[] line, int length)
        {
            int error = _parser.Parse(line, length, _line);
            if (error != ScpiErrors.NoError)
            {
                Report(error, _parser.ErrorCommand, _parser.ErrorColumn);
                return false;
            }

            bool remembered = false;
            for (int place = 0; place < _line.Count && error == ScpiErrors.NoError; place++)
            {
                int command = _line.Command(place);
                if (!remembered && !_line.IsQuery(place) && IsSetting(command))
                {
                    remembered = true;
                    _parts.Staged.Remember();
                    _parts.HostWatchdog.Remember();
                }

                _parts.Reply.BeginUnit();
                error = Execute(command, place);
                if (error != ScpiErrors.NoError)
                {
                    Report(error, command, _line.Column(place));
                }
            }

            if (error != ScpiErrors.NoError && remembered)
            {
                _parts.Staged.Restore();
                _parts.HostWatchdog.Restore();
            }

            _parts.Reply.EndLine();
            return error == ScpiErrors.NoError;
        }

        private static bool IsSetting(int command)
        {
            return CommandTable.Conversion[command] != (byte)Conversion.None
                || command == ScpiCommand.Reset || command == ScpiCommand.Recall
                || command == ScpiCommand.HostTimeout || command == ScpiCommand.HostAction;
        }

        private int Execute(int command, int place)
        {
            if (CommandTable.StatesAllowed[command] != EveryState)
            {
                if (!_parts.Status.Refresh())
                {
                    return ScpiErrors.HardwareError;
                }

                if ((CommandTable.StatesAllowed[command] & (1 << _parts.Status.State)) == 0)
                {
                    return ScpiErrors.StateNotAllowed;
                }
            }

            bool query = _line.IsQuery(place);
            if (query && _line.KeywordOf(place, 0) != Keyword.None)
            {
                return Limit(command, place);
            }

            if (CommandTable.Conversion[command] != (byte)Conversion.None)
            {
                return _configuration.Execute(command, query, _line, place);
            }

            switch (command)
            {
                case ScpiCommand.ConfCommit:
                case ScpiCommand.ConfCrc:
                case ScpiCommand.ConfCrcStaged:
                    return _configuration.Execute(command, query, _line, place);
                case ScpiCommand.MeasureCurrent:
                case ScpiCommand.MeasureVoltage:
                    return _measure.Execute(command);
                case ScpiCommand.LogState:
                case ScpiCommand.LogData:
                case ScpiCommand.LogAcknowledge:
                case ScpiCommand.CaptureState:
                case ScpiCommand.CaptureData:
                case ScpiCommand.CaptureFree:
                    return _log.Execute(command, _line, place);
                case ScpiCommand.ErrorNext:
                case ScpiCommand.ErrorCount:
                case ScpiCommand.ScpiVersion:
                case ScpiCommand.Contract:
                case ScpiCommand.HelpHeaders:
                case ScpiCommand.BoardTime:
                case ScpiCommand.BootId:
                case ScpiCommand.Date:
                case ScpiCommand.Storage:
                case ScpiCommand.LinkStatistics:
                case ScpiCommand.HostTimeout:
                case ScpiCommand.HostAction:
                    return _system.Execute(command, query, _line, place);
                case ScpiCommand.State:
                case ScpiCommand.Causes:
                case ScpiCommand.FirstCause:
                case ScpiCommand.EffectiveCauses:
                case ScpiCommand.TripTime:
                case ScpiCommand.Arm:
                case ScpiCommand.Disarm:
                case ScpiCommand.Acknowledge:
                case ScpiCommand.Trip:
                case ScpiCommand.Bypass:
                case ScpiCommand.Mark:
                case ScpiCommand.BeamTime:
                case ScpiCommand.BeamClear:
                case ScpiCommand.BlankHand:
                    return _state.Execute(command, query, _line, place);
                case ScpiCommand.SelfTest:
                case ScpiCommand.TestCount:
                case ScpiCommand.TestResult:
                    return _test.Execute(command, _line, place);
                case ScpiCommand.CalSecured:
                case ScpiCommand.CalCode:
                case ScpiCommand.CalPoint:
                case ScpiCommand.CalStore:
                case ScpiCommand.CalDiscard:
                case ScpiCommand.CalData:
                case ScpiCommand.CalState:
                    return _calibration.Execute(command, query, _line, place);
                case ScpiCommand.ProofRecord:
                case ScpiCommand.ProofState:
                    return _proof.Execute(command, _line, place);
                default:
                    return _common.Execute(command, query, _line, place);
            }
        }

        // A query of a setting with MIN, MAX or DEF: the limit itself.
        private int Limit(int command, int place)
        {
            int parameter = CommandTable.FirstParameter[command];
            long value = _line.Value(place, 0);
            switch ((ParameterType)ParameterTable.Type[parameter])
            {
                case ParameterType.Real:
                    _parts.Reply.AppendScaled(value, ParameterTable.ScaleExponent[parameter] - ScaledReal.Digits);
                    break;
                case ParameterType.Choice:
                    CoreReplies.Choice(_parts.Reply, command, (int)value);
                    break;
                default:
                    _parts.Reply.AppendNumber(value);
                    break;
            }

            return ScpiErrors.NoError;
        }

        private void Report(int error, int command, int column)
        {
            uint refusal = error == ScpiErrors.RefusedByCore ? _parts.Core.Refusal : 0;
            string detail = error == ScpiErrors.SettingsConflict && command == ScpiCommand.ConfCommit ? _parts.Commit.Conflict : null;
            _parts.Report(error, command, column, refusal, detail);
        }
    }
}
