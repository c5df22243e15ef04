using AgNw.Contract;

namespace AgNw.Supervisor.TripCore
{
    /// <summary>
    /// Writes to the core's command registers, with the core's answer: an error number of ScpiErrors, 0 if accepted; for
    /// REFUSED_BY_CORE the reasons are in <see cref="Refusal"/>. The core remembers the last refusal only until the next
    /// accepted command, so it is read right after each command.
    /// </summary>
    public sealed class CoreCommands
    {
        private const int RefusalAddressBits = 8;

        private readonly TripCoreLink _link;
        private readonly CoreStatus _status;

        public CoreCommands(TripCoreLink link, CoreStatus status)
        {
            _link = link;
            _status = status;
        }

        /// <summary>Refusal bits of the last command that was refused.</summary>
        public uint Refusal { get; private set; }

        /// <summary>A command that does no harm when it happens twice.</summary>
        public int Repeatable(byte address, uint value)
        {
            return _link.Write(address, value) ? Answer(address) : ScpiErrors.HardwareError;
        }

        /// <summary>A command that must happen once; if the reply is damaged nothing tells whether it did: HARDWARE_ERROR.</summary>
        public int Once(byte address, uint value)
        {
            return _link.WriteOnce(address, value) == LinkOutcome.Done ? Answer(address) : ScpiErrors.HardwareError;
        }

        /// <summary>A command that moves the state; if the reply is damaged, the state that follows tells whether it happened.</summary>
        /// <param name="address">the command's register</param>
        /// <param name="value">what is written</param>
        /// <param name="state">the state that it leads to</param>
        public int Moving(byte address, uint value, TripState state)
        {
            LinkOutcome outcome = _link.WriteOnce(address, value);
            if (outcome == LinkOutcome.Uncertain && _status.Refresh() && _status.State != (int)state)
            {
                // The state did not move: refused, or not taken. Repeating it is then safe.
                outcome = _link.WriteOnce(address, value);
            }

            return outcome == LinkOutcome.Done || outcome == LinkOutcome.Uncertain ? Answer(address) : ScpiErrors.HardwareError;
        }

        private int Answer(byte address)
        {
            if (!_link.Read(Registers.Refusal, 1))
            {
                return ScpiErrors.HardwareError;
            }

            uint refusal = _link.Word(0);
            Refusal = refusal >> RefusalAddressBits;
            return (byte)refusal == address && Refusal != 0 ? ScpiErrors.RefusedByCore : ScpiErrors.NoError;
        }
    }
}
