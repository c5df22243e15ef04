using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Commands
{
    /// <summary>*TST? and the TEST subsystem. Methods return an error number of ScpiErrors.</summary>
    public sealed class SelfTestCommands
    {
        private readonly ReplyBuilder _reply;
        private readonly SelfTest _test;
        private readonly DueRecords _due;

        public SelfTestCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _test = parts.SelfTest;
            _due = parts.Due;
        }

        public int Execute(int command, ParsedLine line, int place)
        {
            switch (command)
            {
                case ScpiCommand.TestCount:
                    _reply.AppendNumber(SelfTestChecks.Count);
                    return ScpiErrors.NoError;
                case ScpiCommand.TestResult: return Result((int)line.Value(place, 0));
                default:
                    int failed = _test.Run();
                    _reply.AppendNumber(failed | _due.Notices);
                    return failed == 0 ? ScpiErrors.NoError : ScpiErrors.SelfTestFailed;
            }
        }

        private int Result(int check)
        {
            if (check >= SelfTestChecks.Count)
            {
                return ScpiErrors.DataOutOfRange;
            }

            SelfTestResults results = _test.Results;
            bool passed = results.HasPassed(check);
            _reply.Append(SelfTestChecks.Name[check]);
            _reply.Append(passed ? ",PASSED," : results.HasRun(check) ? ",FAILED," : ",NOTRUN,");
            _reply.AppendNumber(results.Value(check));
            _reply.Append(",");
            _reply.AppendNumber(SelfTestChecks.Min[check]);
            _reply.Append(",");
            _reply.AppendNumber(SelfTestChecks.Max[check]);
            _reply.Append(",");
            _reply.Append(SelfTestChecks.Unit[check]);
            _reply.Append(",\"");
            _reply.Append(passed || !results.HasRun(check) ? string.Empty : SelfTestChecks.Reason[check]);
            _reply.Append("\"");
            return ScpiErrors.NoError;
        }
    }
}
