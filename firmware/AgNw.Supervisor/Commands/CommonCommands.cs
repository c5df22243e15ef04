using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The commands of IEEE 488.2 and the STATus subsystem. Methods return an error number of ScpiErrors.</summary>
    public sealed class CommonCommands
    {
        private readonly SupervisorParts _parts;
        private readonly ReplyBuilder _reply;
        private readonly StatusRegisters _registers;
        private readonly ErrorQueue _errors;

        public CommonCommands(SupervisorParts parts)
        {
            _parts = parts;
            _reply = parts.Reply;
            _registers = parts.Registers;
            _errors = parts.Errors;
        }

        public int Execute(int command, bool query, ParsedLine line, int place)
        {
            int value = (int)line.Value(place, 0);
            switch (command)
            {
                case ScpiCommand.Identify: return Identify();
                case ScpiCommand.Reset: return Reset();
                case ScpiCommand.ClearStatus:
                    _registers.ClearEvents();
                    _errors.Clear();
                    return ScpiErrors.NoError;
                case ScpiCommand.EventStatus: return Reply(_registers.TakeEvent());
                case ScpiCommand.StatusByte: return Reply(_registers.StatusByte(_errors.Count > 0));
                case ScpiCommand.OperationComplete:
                    if (query)
                    {
                        return Reply(1);
                    }

                    _registers.SetEvent(StatusRegisters.OperationComplete);
                    return ScpiErrors.NoError;
                case ScpiCommand.Save: return _parts.Saved.Save(value);
                case ScpiCommand.Recall: return _parts.Saved.Recall(value);
                case ScpiCommand.Wait: return ScpiErrors.NoError;
                case ScpiCommand.OperationEvent: return Reply(_registers.TakeOperationEvent());
                case ScpiCommand.OperationCondition: return Reply(_registers.OperationCondition);
                case ScpiCommand.QuestionableEvent: return Reply(_registers.TakeQuestionableEvent());
                case ScpiCommand.QuestionableCondition: return Reply(_registers.QuestionableCondition);
                case ScpiCommand.StatusPreset:
                    _registers.Preset();
                    return ScpiErrors.NoError;
                default: return query ? Reply(Enable(command)) : SetEnable(command, value);
            }
        }

        private int Enable(int command)
        {
            switch (command)
            {
                case ScpiCommand.EventEnable: return _registers.EventEnable;
                case ScpiCommand.ServiceEnable: return _registers.ServiceEnable;
                case ScpiCommand.OperationEnable: return _registers.OperationEnable;
                default: return _registers.QuestionableEnable;
            }
        }

        private int SetEnable(int command, int value)
        {
            switch (command)
            {
                case ScpiCommand.EventEnable:
                    _registers.EventEnable = value;
                    break;
                case ScpiCommand.ServiceEnable:
                    _registers.ServiceEnable = value;
                    break;
                case ScpiCommand.OperationEnable:
                    _registers.OperationEnable = value;
                    break;
                default:
                    _registers.QuestionableEnable = value;
                    break;
            }

            return ScpiErrors.NoError;
        }

        private int Reply(int value)
        {
            _reply.AppendNumber(value);
            return ScpiErrors.NoError;
        }

        private int Identify()
        {
            _reply.Append(SupervisorVersion.Maker);
            _reply.Append(",");
            _reply.Append(SupervisorVersion.Model);
            _reply.Append(",");
            _reply.Append(_parts.Identity.SerialNumber);
            _reply.Append(",");
            _reply.Append(SupervisorVersion.Firmware);
            return ScpiErrors.NoError;
        }

        // Never releases a latch and never arms; an armed line is opened first.
        private int Reset()
        {
            _parts.Staged.SetDefaults();
            _parts.HostWatchdog.SetDefaults();
            CoreStatus status = _parts.Status;
            if (!status.Refresh())
            {
                return ScpiErrors.HardwareError;
            }

            bool closed = status.IsArmed || status.State == (int)TripState.Bypass;
            return closed ? _parts.Core.Repeatable(Registers.Disarm, Keys.Disarm) : ScpiErrors.NoError;
        }
    }
}
