using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The last sample pair in A and V, cut off towards zero at 1 fA and 1 nV. Methods return an error number of ScpiErrors.</summary>
    public sealed class MeasureCommands
    {
        private const int FemtoExponent = -15;
        private const int NanoExponent = -9;

        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;
        private readonly CommitProcedure _commit;

        public MeasureCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _link = parts.Link;
            _commit = parts.Commit;
        }

        public int Execute(int command)
        {
            if (!_link.Read(Registers.Adc, 1))
            {
                return ScpiErrors.HardwareError;
            }

            uint pair = _link.Word(0);
            if (command == ScpiCommand.MeasureCurrent && !_commit.IsLiveKnown)
            {
                // In which range the core measures is not known until the next commit.
                return ScpiErrors.ExecutionError;
            }

            if (command == ScpiCommand.MeasureCurrent)
            {
                long current = (short)(pair >> AdcFields.CurrentShift);
                _reply.AppendScaled(current * LinearScale.CurrentSpan(_commit.LiveRange) / RangeScales.AdcSpanCodes, FemtoExponent);
            }
            else
            {
                long voltage = (short)(pair >> AdcFields.VoltageShift);
                long span = (long)RangeScales.VoltageSpanMicrovolt * ScaledReal.PerUnit;
                _reply.AppendScaled(voltage * span / RangeScales.AdcSpanCodes, NanoExponent);
            }

            return ScpiErrors.NoError;
        }
    }
}
