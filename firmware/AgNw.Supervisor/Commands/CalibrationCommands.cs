using AgNw.Contract;
using AgNw.Supervisor.Calibration;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The CALibration subsystem. Methods return an error number of ScpiErrors; one that fails changes nothing.</summary>
    public sealed class CalibrationCommands
    {
        private const int MicroExponent = -6;

        private readonly ReplyBuilder _reply;
        private readonly CalibrationLock _lock;
        private readonly CalibrationRecord _record;
        private readonly StagedConfiguration _staged;
        private readonly DueRecords _due;
        private readonly CalibrationPoints _former = new CalibrationPoints();

        public CalibrationCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _lock = parts.CalibrationLock;
            _record = parts.Due.Calibration;
            _staged = parts.Staged;
            _due = parts.Due;
        }

        public int Execute(int command, bool query, ParsedLine line, int place)
        {
            switch (command)
            {
                case ScpiCommand.CalSecured: return query ? Secured() : Secure(line.Value(place, 0) != 0, (uint)line.Value(place, 1));
                case ScpiCommand.CalData: return Point(line, place);
                case ScpiCommand.CalState: return State();
                case ScpiCommand.CalDiscard:
                    _record.Next.CopyFrom(_record.InEffect);
                    return ScpiErrors.NoError;
                default: return _lock.IsClosed ? ScpiErrors.CommandProtected : Change(command, line, place);
            }
        }

        private int Change(int command, ParsedLine line, int place)
        {
            switch (command)
            {
                case ScpiCommand.CalCode:
                    return _lock.SetCode((uint)line.Value(place, 0)) ? ScpiErrors.NoError : ScpiErrors.NotStored;
                case ScpiCommand.CalPoint:
                    int gain = (int)(line.Value(place, 3) / ScaledReal.PerUnit);
                    int offset = (int)(line.Value(place, 4) / ScaledReal.PerUnit);
                    _record.Next.Set((CalibrationChannel)line.Value(place, 0), Range(line, place), (int)line.Value(place, 2), gain, offset);
                    return ScpiErrors.NoError;
                default: return Store((int)line.Value(place, 0), (int)line.Value(place, 1));
            }
        }

        private int Store(int date, int due)
        {
            int error = DatedRecord.Check(date, due);
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            // Staged settings must have codes under the new points before anything is kept.
            _staged.Remember();
            _former.CopyFrom(_record.InEffect);
            _record.InEffect.CopyFrom(_record.Next);
            error = _staged.Recalibrate();
            if (error == ScpiErrors.NoError)
            {
                error = _record.Store(date, due) ? ScpiErrors.NoError : ScpiErrors.NotStored;
            }

            if (error != ScpiErrors.NoError)
            {
                _record.InEffect.CopyFrom(_former);
                _staged.Restore();
            }

            return error;
        }

        private int Secured()
        {
            _reply.AppendNumber(_lock.IsClosed ? 1 : 0);
            return ScpiErrors.NoError;
        }

        private int Secure(bool closed, uint code)
        {
            if (closed)
            {
                _lock.Close();
                return ScpiErrors.NoError;
            }

            return _lock.Open(code) ? ScpiErrors.NoError : ScpiErrors.WrongCode;
        }

        private int Point(ParsedLine line, int place)
        {
            CalibrationChannel channel = (CalibrationChannel)line.Value(place, 0);
            int polarity = (int)line.Value(place, 2);
            _reply.AppendScaled(_record.InEffect.Gain(channel, Range(line, place), polarity), MicroExponent);
            _reply.Append(",");
            _reply.AppendScaled(_record.InEffect.Offset(channel, Range(line, place), polarity), MicroExponent);
            return ScpiErrors.NoError;
        }

        private int State()
        {
            _reply.Append(DueStateNames.ByCode[(int)_due.CalibrationState]);
            DatedRecord.AppendDates(_reply, _record.Date, _record.Due);
            return ScpiErrors.NoError;
        }

        private static int Range(ParsedLine line, int place)
        {
            return StagedConfiguration.RangeFor(line.Value(place, 1), line.IsInexact(place, 1));
        }
    }
}
