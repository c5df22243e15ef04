using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Commands
{
    /// <summary>What calibration and proof test have in common on the wire: a date and a due date.</summary>
    public static class DatedRecord
    {
        /// <summary>Both dates are in the calendar, and the due date is the later one; an error number of ScpiErrors.</summary>
        public static int Check(int date, int due)
        {
            if (!BoardDate.IsValid(date) || !BoardDate.IsValid(due))
            {
                return ScpiErrors.DataOutOfRange;
            }

            return due > date ? ScpiErrors.NoError : ScpiErrors.SettingsConflict;
        }

        /// <summary>Adds both dates, each after a comma; 0 for none.</summary>
        public static void AppendDates(ReplyBuilder reply, int date, int due)
        {
            reply.Append(",");
            reply.AppendNumber(date);
            reply.Append(",");
            reply.AppendNumber(due);
        }
    }
}
