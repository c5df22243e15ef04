using nanoFramework.Runtime.Events;

namespace System.Device.Gpio
{
    /// <summary>Which pin changed, and how.</summary>
    public class PinValueChangedEventArgs : BaseEvent
    {
        /// <summary>A change.</summary>
        public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
        {
            ChangeType = changeType;
            PinNumber = pinNumber;
        }

        /// <summary>The edge.</summary>
        public PinEventTypes ChangeType { get; }

        /// <summary>The pin.</summary>
        public int PinNumber { get; }
    }
}
