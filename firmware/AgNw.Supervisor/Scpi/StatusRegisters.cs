using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// The status model of IEEE 488.2 chapter 11 and of SCPI-1999 volume 1 chapter 9: standard event register, operation and
    /// questionable registers with conditions, events latched at rising conditions, enables, and the status byte that sums them up.
    /// </summary>
    public sealed class StatusRegisters
    {
        /// <summary>Standard event: power on.</summary>
        public const int PowerOn = 0x80;

        /// <summary>Standard event: operation complete.</summary>
        public const int OperationComplete = 0x01;

        private const int ErrorAvailable = 0x04;
        private const int QuestionableSummary = 0x08;
        private const int EventSummary = 0x20;
        private const int ServiceRequest = 0x40;
        private const int OperationSummary = 0x80;

        private int _event = PowerOn;
        private int _operationEvent;
        private int _questionableEvent;

        public int EventEnable { get; set; }

        public int ServiceEnable { get; set; }

        public int OperationEnable { get; set; }

        public int QuestionableEnable { get; set; }

        public int OperationCondition { get; private set; }

        public int QuestionableCondition { get; private set; }

        /// <summary>Sets bits of the standard event register.</summary>
        public void SetEvent(int bits)
        {
            _event |= bits;
        }

        /// <summary>Sets the bit that an error of ScpiErrors belongs to.</summary>
        public void SetError(int number)
        {
            int entry = ScpiErrorTable.IndexOf(number);
            _event |= entry < 0 ? 0 : ScpiErrorTable.EventStatus[entry];
        }

        /// <summary>Takes the conditions; those that rose are latched as events.</summary>
        public void Observe(int operation, int questionable)
        {
            _operationEvent |= operation & ~OperationCondition;
            _questionableEvent |= questionable & ~QuestionableCondition;
            OperationCondition = operation;
            QuestionableCondition = questionable;
        }

        /// <summary>The standard event register; reading clears it.</summary>
        public int TakeEvent()
        {
            int value = _event;
            _event = 0;
            return value;
        }

        /// <summary>The operation event register; reading clears it.</summary>
        public int TakeOperationEvent()
        {
            int value = _operationEvent;
            _operationEvent = 0;
            return value;
        }

        /// <summary>The questionable event register; reading clears it.</summary>
        public int TakeQuestionableEvent()
        {
            int value = _questionableEvent;
            _questionableEvent = 0;
            return value;
        }

        /// <summary>*CLS: clears the event registers.</summary>
        public void ClearEvents()
        {
            _event = 0;
            _operationEvent = 0;
            _questionableEvent = 0;
        }

        /// <summary>STATus:PRESet: the SCPI enables to zero.</summary>
        public void Preset()
        {
            OperationEnable = 0;
            QuestionableEnable = 0;
        }

        /// <summary>The status byte.</summary>
        /// <param name="errors">whether the error queue holds something</param>
        public int StatusByte(bool errors)
        {
            int value = errors ? ErrorAvailable : 0;
            value |= (_questionableEvent & QuestionableEnable) != 0 ? QuestionableSummary : 0;
            value |= (_event & EventEnable) != 0 ? EventSummary : 0;
            value |= (_operationEvent & OperationEnable) != 0 ? OperationSummary : 0;
            return (value & ServiceEnable & ~ServiceRequest) != 0 ? value | ServiceRequest : value;
        }
    }
}
