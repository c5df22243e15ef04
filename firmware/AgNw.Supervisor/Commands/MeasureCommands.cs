using AgNw.Contract;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The last sample pair in A and V by the calibration in effect, cut off towards zero at 1 fA and 1 nV. Methods return an error number of ScpiErrors.</summary>
    public sealed class MeasureCommands
    {
        private const int FemtoExponent = -15;
        private const int NanoExponent = -9;

        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;
        private readonly CommitProcedure _commit;
        private readonly LevelScale _levels;

        public MeasureCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _link = parts.Link;
            _commit = parts.Commit;
            _levels = new LevelScale(parts.Due.Calibration.InEffect);
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

            bool voltage = command == ScpiCommand.MeasureVoltage;
            int code = (short)(pair >> (voltage ? AdcFields.VoltageShift : AdcFields.CurrentShift));
            _levels.PrepareReading(voltage, _commit.LiveRange);
            _reply.AppendScaled(_levels.ToReading(code), voltage ? NanoExponent : FemtoExponent);
            return ScpiErrors.NoError;
        }
    }
}
