namespace System.Device.Gpio
{
    /// <summary>A level. Anything but 0 or false is high.</summary>
    public readonly struct PinValue
    {
        private readonly byte _value;

        private PinValue(byte value) => _value = value;

        /// <summary>High.</summary>
        public static PinValue High => new PinValue(1);

        /// <summary>Low.</summary>
        public static PinValue Low => new PinValue(0);

        /// <summary>0 is low, anything else high.</summary>
        public static implicit operator PinValue(int value) => value == 0 ? Low : High;

        /// <summary>true is high.</summary>
        public static implicit operator PinValue(bool value) => value ? High : Low;

        /// <summary>0 or 1.</summary>
        public static explicit operator byte(PinValue value) => value._value;

        /// <summary>0 or 1.</summary>
        public static explicit operator int(PinValue value) => value._value;

        /// <summary>Whether it is high.</summary>
        public static explicit operator bool(PinValue value) => value._value != 0;

        /// <summary>Same level.</summary>
        public static bool operator ==(PinValue a, PinValue b) => a._value == b._value;

        /// <summary>Other level.</summary>
        public static bool operator !=(PinValue a, PinValue b) => a._value != b._value;

        /// <summary>Same level.</summary>
        public bool Equals(PinValue other) => other._value == _value;

        /// <inheritdoc/>
        public override bool Equals(object obj) => obj is PinValue value && Equals(value);

        /// <inheritdoc/>
        public override int GetHashCode() => _value.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => _value == 0 ? "Low" : "High";
    }
}
