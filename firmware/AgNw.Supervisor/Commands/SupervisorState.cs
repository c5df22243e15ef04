using AgNw.Contract;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>
    /// Conditions of the SCPI operation and questionable registers, made from the core's status. Bits 8 to 12 are those that SCPI-1999
    /// leaves to the device; questionable bit 8 (calibration) is kept free.
    /// </summary>
    public static class SupervisorState
    {
        /// <summary>Operation: the core is ARMED.</summary>
        public const int Armed = 1 << 8;

        /// <summary>Operation: the core is TRIPPED.</summary>
        public const int Tripped = 1 << 9;

        /// <summary>Operation: the core is in BYPASS.</summary>
        public const int Bypass = 1 << 10;

        /// <summary>Operation: chop holds the line open.</summary>
        public const int ChopOpen = 1 << 11;

        /// <summary>Operation: a capture is frozen.</summary>
        public const int CaptureFrozen = 1 << 12;

        /// <summary>Questionable: the core does not answer.</summary>
        public const int LinkLost = 1 << 9;

        /// <summary>Questionable: records were lost.</summary>
        public const int RecordsLost = 1 << 10;

        /// <summary>Questionable: the core is in FAULT or has not left SAFE.</summary>
        public const int NotReady = 1 << 11;

        /// <summary>Questionable: the supervisor met an exception and has stopped the heartbeat.</summary>
        public const int SupervisorFailed = 1 << 12;

        private const uint Frozen = 2;

        /// <summary>Gives the conditions to the registers.</summary>
        public static void Observe(StatusRegisters registers, CoreStatus status, bool failed)
        {
            int operation = 0;
            int questionable = failed ? SupervisorFailed : 0;
            if (!status.IsKnown)
            {
                questionable |= LinkLost;
            }
            else
            {
                uint word = status.Word;
                int state = (int)(word & StatusFields.StateMask);
                operation = Operation(word, state);
                questionable |= (word & StatusFields.LossMask) != 0 ? RecordsLost : 0;
                questionable |= state == (int)TripState.Fault || state == (int)TripState.Safe ? NotReady : 0;
            }

            registers.Observe(operation, questionable);
        }

        private static int Operation(uint word, int state)
        {
            int bits = (word & StatusFields.ChopOpenMask) != 0 ? ChopOpen : 0;
            bits |= (word & StatusFields.CaptureMask) == Frozen << StatusFields.CaptureShift ? CaptureFrozen : 0;
            switch ((TripState)state)
            {
                case TripState.Armed: return bits | Armed;
                case TripState.Tripped: return bits | Tripped;
                case TripState.Bypass: return bits | Bypass;
                default: return bits;
            }
        }
    }
}
