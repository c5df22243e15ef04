using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The CONFigure subsystem: settings by the table, commit and CRCs. Methods return an error number of ScpiErrors.</summary>
    public sealed class ConfigurationCommands
    {
        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;
        private readonly StagedConfiguration _staged;
        private readonly CommitProcedure _commit;
        private readonly Heartbeat _heartbeat;
        private readonly ActivityRecord _activity;

        public ConfigurationCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _link = parts.Link;
            _staged = parts.Staged;
            _commit = parts.Commit;
            _heartbeat = parts.Heartbeat;
            _activity = parts.Activity;
        }

        public int Execute(int command, bool query, ParsedLine line, int place)
        {
            switch (command)
            {
                case ScpiCommand.ConfCommit: return Commit();
                case ScpiCommand.ConfCrc: return LiveCrc();
                case ScpiCommand.ConfCrcStaged:
                    _reply.AppendHex(_staged.Crc);
                    return ScpiErrors.NoError;
                default:
                    if (query)
                    {
                        Query(command);
                        return ScpiErrors.NoError;
                    }

                    return _staged.Set(command, line.Value(place, 0), line.IsInexact(place, 0), line.KeywordOf(place, 0));
            }
        }

        private int Commit()
        {
            _activity.Begin(Activity.Committing);
            int error = _commit.Run();
            _activity.End();
            if (error == ScpiErrors.NoError)
            {
                _staged.Remember();
                _heartbeat.SetPeriod(_commit.LiveHeartbeatPeriod);
            }

            return error;
        }

        private int LiveCrc()
        {
            if (!_link.Read(Registers.ConfigCrc, 1))
            {
                return ScpiErrors.HardwareError;
            }

            _reply.AppendHex(_link.Word(0));
            return ScpiErrors.NoError;
        }

        private void Query(int command)
        {
            int parameter = CommandTable.FirstParameter[command];
            long value = _staged.InEffect(command);
            switch ((ParameterType)ParameterTable.Type[parameter])
            {
                case ParameterType.Real:
                    _reply.AppendScaled(value, ParameterTable.ScaleExponent[parameter] - ScaledReal.Digits);
                    break;
                case ParameterType.Choice:
                    CoreReplies.Choice(_reply, command, (int)value);
                    break;
                default:
                    _reply.AppendNumber(value);
                    break;
            }
        }
    }
}
