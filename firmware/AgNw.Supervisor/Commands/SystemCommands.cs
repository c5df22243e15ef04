using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The SYSTem subsystem. Methods return an error number of ScpiErrors.</summary>
    public sealed class SystemCommands
    {
        private const string QueryOnly = "?/qonly/";
        private const string NoQuery = "/nquery/";

        private readonly SupervisorParts _parts;
        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;

        public SystemCommands(SupervisorParts parts)
        {
            _parts = parts;
            _reply = parts.Reply;
            _link = parts.Link;
        }

        public int Execute(int command, bool query, ParsedLine line, int place)
        {
            switch (command)
            {
                case ScpiCommand.ErrorNext:
                    _parts.Errors.TakeInto(_reply);
                    return ScpiErrors.NoError;
                case ScpiCommand.ErrorCount:
                    _reply.AppendNumber(_parts.Errors.Count);
                    return ScpiErrors.NoError;
                case ScpiCommand.ScpiVersion:
                    _reply.Append("1999.0");
                    return ScpiErrors.NoError;
                case ScpiCommand.Contract: return Contract();
                case ScpiCommand.HelpHeaders: return HelpHeaders();
                case ScpiCommand.BoardTime: return CoreReplies.Ticks(_link, _reply, Registers.TimeLow);
                case ScpiCommand.BootId: return BootId();
                case ScpiCommand.LinkStatistics: return LinkStatistics();
                case ScpiCommand.Date: return query ? Today() : Tell(line, place);
                case ScpiCommand.Storage:
                    _reply.Append(_parts.Storage.IsLasting ? "KEPT" : "VOLATILE");
                    return ScpiErrors.NoError;
                case ScpiCommand.HostTimeout: return HostTimeout(query, line.Value(place, 0));
                default: return HostActionOf(query, line.Value(place, 0));
            }
        }

        private int Contract()
        {
            if (!_link.Read(Registers.ContractCrc, 1))
            {
                return ScpiErrors.HardwareError;
            }

            uint core = _link.Word(0);
            _reply.AppendNumber(ContractVersion.Major);
            _reply.Append(",");
            _reply.AppendNumber(ContractVersion.Minor);
            _reply.Append(",");
            _reply.AppendHex(ContractVersion.Crc);
            _reply.Append(",");
            _reply.AppendHex(core);
            return ScpiErrors.NoError;
        }

        private int Today()
        {
            int today = _parts.Due.Date.Today;
            _reply.AppendNumber(BoardDate.Year(today));
            _reply.Append(",");
            _reply.AppendNumber(BoardDate.Month(today));
            _reply.Append(",");
            _reply.AppendNumber(BoardDate.Day(today));
            return ScpiErrors.NoError;
        }

        private int Tell(ParsedLine line, int place)
        {
            int date = BoardDate.Of((int)line.Value(place, 0), (int)line.Value(place, 1), (int)line.Value(place, 2));
            return _parts.Due.Date.Tell(date, _parts.Clock.NowMilliseconds) ? ScpiErrors.NoError : ScpiErrors.DataOutOfRange;
        }

        private int BootId()
        {
            if (_parts.StartUp.BootId == 0)
            {
                return ScpiErrors.HardwareError;
            }

            _reply.AppendHex(_parts.StartUp.BootId);
            return ScpiErrors.NoError;
        }

        private int LinkStatistics()
        {
            if (!_link.Read(Registers.LinkBad, 1))
            {
                return ScpiErrors.HardwareError;
            }

            uint bad = _link.Word(0);
            _reply.AppendNumber(_link.FramesSent);
            _reply.Append(",");
            _reply.AppendNumber(_link.RepliesBad);
            _reply.Append(",");
            _reply.AppendNumber(bad);
            _reply.Append(",");
            _reply.AppendNumber(_parts.HostLine.Overruns);
            return ScpiErrors.NoError;
        }

        private int HostTimeout(bool query, long value)
        {
            int exponent = ParameterTable.ScaleExponent[CommandTable.FirstParameter[ScpiCommand.HostTimeout]];
            if (query)
            {
                _reply.AppendScaled(_parts.HostWatchdog.TimeoutMilliseconds, exponent);
            }
            else
            {
                _parts.HostWatchdog.TimeoutMilliseconds = value / ScaledReal.PerUnit;
            }

            return ScpiErrors.NoError;
        }

        private int HostActionOf(bool query, long value)
        {
            if (query)
            {
                CoreReplies.Choice(_reply, ScpiCommand.HostAction, (int)_parts.HostWatchdog.Action);
            }
            else
            {
                _parts.HostWatchdog.Action = (HostAction)value;
            }

            return ScpiErrors.NoError;
        }

        // A block of lines, one a header (SCPI-1999 volume 2, 21.11); its length is known before it is sent.
        private int HelpHeaders()
        {
            int length = 0;
            for (int command = 0; command < CommandTable.Count; command++)
            {
                length += Leader(command).Length + CommandTable.Pattern[command].Length + Ending(command).Length + 1;
            }

            _reply.BeginBlock(length);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                _reply.Append(Leader(command));
                _reply.Append(CommandTable.Pattern[command]);
                _reply.Append(Ending(command));
                _reply.AppendByte((byte)Ascii.LineFeed);
            }

            return ScpiErrors.NoError;
        }

        private static string Leader(int command)
        {
            return CommandTable.Pattern[command][0] == '*' ? string.Empty : ":";
        }

        private static string Ending(int command)
        {
            return !CommandTable.HasSet[command] ? QueryOnly : CommandTable.HasQuery[command] ? string.Empty : NoQuery;
        }
    }
}
