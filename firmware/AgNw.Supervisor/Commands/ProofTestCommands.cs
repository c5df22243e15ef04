using AgNw.Contract;
using AgNw.Supervisor.Calibration;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The PROoftest subsystem. Methods return an error number of ScpiErrors; one that fails changes nothing.</summary>
    public sealed class ProofTestCommands
    {
        private const int Passed = 0;

        private readonly ReplyBuilder _reply;
        private readonly CalibrationLock _lock;
        private readonly DueRecords _due;

        public ProofTestCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _lock = parts.CalibrationLock;
            _due = parts.Due;
        }

        public int Execute(int command, ParsedLine line, int place)
        {
            return command == ScpiCommand.ProofState ? State() : Record(line, place);
        }

        private int Record(ParsedLine line, int place)
        {
            if (_lock.IsClosed)
            {
                return ScpiErrors.CommandProtected;
            }

            int date = (int)line.Value(place, 0);
            int due = (int)line.Value(place, 1);
            int error = DatedRecord.Check(date, due);
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            bool stored = _due.ProofTest.Record(
                date, due, line.Value(place, 2) == Passed, line.Bytes, line.TextStart(place, 3), line.TextLength(place, 3));
            return stored ? ScpiErrors.NoError : ScpiErrors.NotStored;
        }

        private int State()
        {
            ProofTest test = _due.ProofTest;
            _reply.Append(DueStateNames.ByCode[(int)_due.ProofTestState]);
            DatedRecord.AppendDates(_reply, test.Date, test.Due);
            _reply.Append(",\"");
            for (int i = 0; i < test.NameLength; i++)
            {
                _reply.AppendByte(test.NameAt(i));
            }

            _reply.Append("\"");
            return ScpiErrors.NoError;
        }
    }
}
