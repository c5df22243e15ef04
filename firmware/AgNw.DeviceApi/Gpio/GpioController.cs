using System.Collections.Generic;
using AgNw.DeviceApi;

namespace System.Device.Gpio
{
    /// <summary>The board's pins.</summary>
    public sealed class GpioController : IDisposable
    {
        private readonly IGpioBackend _backend = DeviceBackend.Current.Gpio;
        private readonly Dictionary<int, GpioPin> _pins = new Dictionary<int, GpioPin>();
        private readonly List<Registration> _registrations = new List<Registration>();

        /// <summary>Pins numbered by the chip.</summary>
        public GpioController()
            : this(PinNumberingScheme.Logical)
        {
        }

        /// <summary>Pins numbered as given.</summary>
        /// <exception cref="NotSupportedException">numbered by the header</exception>
        public GpioController(PinNumberingScheme numberingScheme)
        {
            if (numberingScheme == PinNumberingScheme.Board)
            {
                throw new NotSupportedException();
            }

            NumberingScheme = numberingScheme;
        }

        /// <summary>How pins are numbered.</summary>
        public PinNumberingScheme NumberingScheme { get; }

        /// <summary>Number of pins.</summary>
        public int PinCount => _backend.PinCount;

        /// <summary>Opens a pin as it is.</summary>
        /// <exception cref="InvalidOperationException">it is already open</exception>
        /// <exception cref="ArgumentOutOfRangeException">there is no such pin</exception>
        public GpioPin OpenPin(int pinNumber)
        {
            if (pinNumber < 0 || pinNumber >= PinCount)
            {
                throw new ArgumentOutOfRangeException(nameof(pinNumber));
            }

            if (_pins.ContainsKey(pinNumber))
            {
                throw new InvalidOperationException("the pin is already open");
            }

            var pin = new GpioPin(_backend, pinNumber);
            _pins.Add(pinNumber, pin);
            return pin;
        }

        /// <summary>Opens a pin and sets its mode; an output is driven low.</summary>
        public GpioPin OpenPin(int pinNumber, PinMode mode)
        {
            GpioPin pin = OpenPin(pinNumber);
            pin.SetPinMode(mode);
            return pin;
        }

        /// <summary>Closes a pin.</summary>
        public void ClosePin(int pinNumber)
        {
            Pin(pinNumber).Dispose();
            _pins.Remove(pinNumber);
        }

        /// <summary>Whether the pin is open.</summary>
        public bool IsPinOpen(int pinNumber) => _pins.ContainsKey(pinNumber);

        /// <summary>Whether the pin can be used in this mode.</summary>
        public bool IsPinModeSupported(int pinNumber, PinMode mode) => _backend.IsModeSupported(pinNumber, mode);

        /// <summary>Mode of an open pin.</summary>
        public PinMode GetPinMode(int pinNumber) => Pin(pinNumber).GetPinMode();

        /// <summary>Sets the mode of an open pin; an output is driven low.</summary>
        public void SetPinMode(int pinNumber, PinMode mode) => Pin(pinNumber).SetPinMode(mode);

        /// <summary>Level at an open pin.</summary>
        public PinValue Read(int pinNumber) => Pin(pinNumber).Read();

        /// <summary>Drives an open pin.</summary>
        public void Write(int pinNumber, PinValue value) => Pin(pinNumber).Write(value);

        /// <summary>Calls back at the edges asked for; on an output this drives the pin low.</summary>
        public void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
        {
            var registration = new Registration(pinNumber, eventTypes, callback);
            Pin(pinNumber).ValueChanged += registration.OnEdge;
            _registrations.Add(registration);
        }

        /// <summary>Ends the calls back.</summary>
        public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
        {
            int index = _registrations.FindIndex(registration => registration.Is(pinNumber, callback));
            if (index >= 0)
            {
                Pin(pinNumber).ValueChanged -= _registrations[index].OnEdge;
                _registrations.RemoveAt(index);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (GpioPin pin in _pins.Values)
            {
                pin.Dispose();
            }

            _pins.Clear();
        }

        private GpioPin Pin(int pinNumber) =>
            _pins.TryGetValue(pinNumber, out GpioPin pin) ? pin : throw new InvalidOperationException("the pin is not open");

        private sealed class Registration
        {
            private readonly int _pinNumber;
            private readonly PinEventTypes _eventTypes;
            private readonly PinChangeEventHandler _callback;

            public Registration(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
            {
                _pinNumber = pinNumber;
                _eventTypes = eventTypes;
                _callback = callback;
            }

            public bool Is(int pinNumber, PinChangeEventHandler callback) => pinNumber == _pinNumber && callback == _callback;

            public void OnEdge(object sender, PinValueChangedEventArgs e)
            {
                if ((e.ChangeType & _eventTypes) != 0)
                {
                    _callback(sender, e);
                }
            }
        }
    }
}
