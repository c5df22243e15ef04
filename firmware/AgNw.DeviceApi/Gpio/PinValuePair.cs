namespace System.Device.Gpio
{
    /// <summary>A pin and its level.</summary>
    public readonly struct PinValuePair
    {
        /// <summary>A pin and its level.</summary>
        public PinValuePair(int pinNumber, PinValue pinValue)
        {
            PinNumber = pinNumber;
            PinValue = pinValue;
        }

        /// <summary>The pin.</summary>
        public int PinNumber { get; }

        /// <summary>Its level.</summary>
        public PinValue PinValue { get; }

        /// <summary>Both.</summary>
        public void Deconstruct(out int pinNumber, out PinValue pinValue)
        {
            pinNumber = PinNumber;
            pinValue = PinValue;
        }
    }
}
