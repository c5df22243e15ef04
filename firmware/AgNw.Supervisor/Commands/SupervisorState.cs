using AgNw.Contract;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>
    /// Conditions of the SCPI operation and questionable registers, made from the core's status. The bits are those of
    /// status.yaml.
    /// </summary>
    public static class SupervisorState
    {
        private const uint Frozen = 2;

        /// <summary>Gives the conditions to the registers.</summary>
        /// <param name="registers">which take them</param>
        /// <param name="status">the core's status as last read</param>
        /// <param name="failed">whether the supervisor met an exception</param>
        /// <param name="due">questionable conditions of calibration and proof test</param>
        public static void Observe(StatusRegisters registers, CoreStatus status, bool failed, int due)
        {
            int operation = 0;
            int questionable = due | (failed ? QuestionableBits.SupervisorFailed : 0);
            if (!status.IsKnown)
            {
                questionable |= QuestionableBits.LinkLost;
            }
            else
            {
                uint word = status.Word;
                int state = (int)(word & StatusFields.StateMask);
                operation = Operation(word, state);
                questionable |= (word & StatusFields.LossMask) != 0 ? QuestionableBits.RecordsLost : 0;
                questionable |= state == (int)TripState.Fault || state == (int)TripState.Safe ? QuestionableBits.NotReady : 0;
            }

            registers.Observe(operation, questionable);
        }

        private static int Operation(uint word, int state)
        {
            int bits = (word & StatusFields.ChopOpenMask) != 0 ? OperationBits.ChopOpen : 0;
            bits |= (word & StatusFields.CaptureMask) == Frozen << StatusFields.CaptureShift ? OperationBits.CaptureFrozen : 0;
            switch ((TripState)state)
            {
                case TripState.Armed: return bits | OperationBits.Armed;
                case TripState.Tripped: return bits | OperationBits.Tripped;
                case TripState.Bypass: return bits | OperationBits.Bypass;
                default: return bits;
            }
        }
    }
}
