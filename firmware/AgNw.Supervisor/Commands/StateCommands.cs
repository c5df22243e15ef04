using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>State, causes and the commands that move the core. Methods return an error number of ScpiErrors.</summary>
    public sealed class StateCommands
    {
        private const int TicksInMillisecond = TripCoreClock.Hertz / 1000;

        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;
        private readonly CoreStatus _status;
        private readonly CoreCommands _core;
        private readonly ActivityRecord _activity;

        public StateCommands(SupervisorParts parts)
        {
            _reply = parts.Reply;
            _link = parts.Link;
            _status = parts.Status;
            _core = parts.Core;
            _activity = parts.Activity;
        }

        public int Execute(int command, bool query, ParsedLine line, int place)
        {
            uint value = (uint)line.Value(place, 0);
            switch (command)
            {
                case ScpiCommand.TripTime: return CoreReplies.Ticks(_link, _reply, Registers.TripTickLow);
                case ScpiCommand.EffectiveCauses: return EffectiveCauses();
                case ScpiCommand.Arm: return Close(Registers.Arm, value, TripState.Armed);
                case ScpiCommand.Disarm: return _core.Repeatable(Registers.Disarm, Keys.Disarm);
                case ScpiCommand.Acknowledge: return _core.Moving(Registers.Acknowledge, value, TripState.Disarmed);
                case ScpiCommand.Trip: return _core.Repeatable(Registers.Trip, (uint)Cause.Manual);
                case ScpiCommand.Bypass: return Bypass(line.Value(place, 0));
                case ScpiCommand.Mark: return _core.Once(Registers.Mark, value);
                case ScpiCommand.BeamTime: return CoreReplies.Ticks(_link, _reply, Registers.BeamLow);
                case ScpiCommand.BeamClear: return _core.Repeatable(Registers.BeamClear, Keys.BeamClear);
                case ScpiCommand.BlankHand: return query ? BlankHand() : _core.Repeatable(Registers.BlankHand, value);
                default: return StatusReply(command);
            }
        }

        private int StatusReply(int command)
        {
            if (!_status.Refresh())
            {
                return ScpiErrors.HardwareError;
            }

            if (command == ScpiCommand.State)
            {
                CoreReplies.Name(_reply, TripStateNames.ByCode, _status.State);
            }
            else if (command == ScpiCommand.FirstCause && _status.Causes != 0)
            {
                CoreReplies.Name(_reply, CauseNames.ByCode, _status.FirstCause);
            }
            else
            {
                // CAUSe, and CAUSe:FIRSt without a cause: NONE.
                _reply.AppendNames(_status.Causes, CauseNames.ByCode);
            }

            return ScpiErrors.NoError;
        }

        private int EffectiveCauses()
        {
            if (!_link.Read(Registers.Effective, 1))
            {
                return ScpiErrors.HardwareError;
            }

            _reply.AppendNames(_link.Word(0), CauseNames.ByCode);
            return ScpiErrors.NoError;
        }

        private int Bypass(long time)
        {
            long ticks = time * TicksInMillisecond / ScaledReal.PerUnit;
            return Close(Registers.Bypass, (uint)ticks, TripState.Bypass);
        }

        // Kept before the line closes; if it does not close, the next look at the core takes it back.
        private int Close(byte address, uint value, TripState state)
        {
            _activity.Begin(Activity.LineClosed);
            int error = _core.Moving(address, value, state);
            _status.Refresh();
            return error;
        }

        private int BlankHand()
        {
            if (!_link.Read(Registers.BlankHand, 1))
            {
                return ScpiErrors.HardwareError;
            }

            CoreReplies.Choice(_reply, ScpiCommand.BlankHand, (int)(_link.Word(0) & BlankHandFields.HandMask));
            return ScpiErrors.NoError;
        }
    }
}
