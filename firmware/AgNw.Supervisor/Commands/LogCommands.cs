using AgNw.Contract;
using AgNw.Supervisor.Log;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>The LOG and CAPTure subsystems. Methods return an error number of ScpiErrors.</summary>
    public sealed class LogCommands
    {
        private readonly SupervisorParts _parts;
        private readonly ReplyBuilder _reply;
        private readonly TripCoreLink _link;
        private readonly string[] _captureStates = new string[] { "RUNNING", "TRIGGERED", "FROZEN" };

        public LogCommands(SupervisorParts parts)
        {
            _parts = parts;
            _reply = parts.Reply;
            _link = parts.Link;
        }

        public int Execute(int command, ParsedLine line, int place)
        {
            uint first = (uint)line.Value(place, 0);
            uint second = (uint)line.Value(place, 1);
            switch (command)
            {
                case ScpiCommand.LogState: return LogState();
                case ScpiCommand.LogData: return _parts.Log.Send(first, (int)second);
                case ScpiCommand.LogAcknowledge: return _parts.Log.Acknowledge(first, second, (uint)line.Value(place, 2));
                case ScpiCommand.CaptureState: return CaptureState();
                case ScpiCommand.CaptureData: return CaptureData(first, (int)second);
                default: return _parts.Core.Repeatable(Registers.CaptureFree, Keys.CaptureFree);
            }
        }

        private int LogState()
        {
            if (_parts.StartUp.BootId == 0 || !_link.Read(Registers.LogHead, 3))
            {
                return ScpiErrors.HardwareError;
            }

            uint head = _link.Word(0);
            uint tail = _link.Word(1);
            uint lost = _link.Word(2);
            _reply.AppendHex(_parts.StartUp.BootId);
            _reply.Append(",");
            _reply.AppendNumber(tail);
            _reply.Append(",");
            _reply.AppendNumber(head);
            _reply.Append(",");
            _reply.AppendNumber(lost);
            return ScpiErrors.NoError;
        }

        private int CaptureState()
        {
            if (!_parts.Status.Refresh() || !_link.Read(Registers.CaptureTickLow, 3))
            {
                return ScpiErrors.HardwareError;
            }

            CoreReplies.Name(_reply, _captureStates, _parts.Status.Capture);
            _reply.Append(",");
            _reply.AppendNumber(((long)_link.Word(1) << 32) | _link.Word(0));
            _reply.Append(",");
            _reply.AppendNumber(_link.Word(2));
            return ScpiErrors.NoError;
        }

        private int CaptureData(uint from, int pairs)
        {
            int count = _link.ReadCapture(from, pairs);
            if (count < 0)
            {
                return ScpiErrors.HardwareError;
            }

            _parts.Block.Write(
                _parts.StartUp.BootId, from, count, _link.Received, SpiReply.PairOffset(0), CaptureLayout.PairBytes);
            return ScpiErrors.NoError;
        }
    }
}
