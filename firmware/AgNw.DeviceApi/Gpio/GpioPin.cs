using AgNw.DeviceApi;

namespace System.Device.Gpio
{
    /// <summary>
    /// An open pin. As on the device: setting an output mode drives the pin low, whatever it was before, and so does
    /// adding a handler to <see cref="ValueChanged"/> on an output. Low must be safe.
    /// </summary>
    public sealed class GpioPin : IDisposable
    {
        private readonly IGpioBackend _backend;
        private PinMode _mode;
        private bool _disposed;
        private PinValueChangedEventHandler _valueChanged;

        internal GpioPin(IGpioBackend backend, int pinNumber)
        {
            _backend = backend;
            PinNumber = pinNumber;
        }

        /// <summary>An edge. Adding a handler configures the pin anew, which drives an output low.</summary>
        public event PinValueChangedEventHandler ValueChanged
        {
            add
            {
                ThrowIfDisposed();
                bool first = _valueChanged == null;
                _valueChanged += value;
                if (IsOutput(_mode))
                {
                    _backend.Write(PinNumber, false);
                }

                if (first)
                {
                    _backend.Watch(PinNumber, OnEdge);
                }
            }

            remove
            {
                ThrowIfDisposed();
                _valueChanged -= value;
                if (_valueChanged == null)
                {
                    _backend.Watch(PinNumber, null);
                }
            }
        }

        /// <summary>Levels shorter than this make no event; the backend's edges are taken as debounced.</summary>
        public TimeSpan DebounceTimeout { get; set; }

        /// <summary>The pin's number.</summary>
        public int PinNumber { get; }

        /// <summary>Its mode.</summary>
        public PinMode GetPinMode() => _mode;

        /// <summary>Whether it can be used in this mode.</summary>
        public bool IsPinModeSupported(PinMode pinMode) => _backend.IsModeSupported(PinNumber, pinMode);

        /// <summary>Sets the mode; an output is driven low.</summary>
        /// <exception cref="ArgumentException">the pin does not support the mode</exception>
        public void SetPinMode(PinMode value)
        {
            ThrowIfDisposed();
            if (!_backend.IsModeSupported(PinNumber, value))
            {
                throw new ArgumentException("the pin does not support this mode", nameof(value));
            }

            _backend.SetMode(PinNumber, value);
            _mode = value;
            if (IsOutput(value))
            {
                _backend.Write(PinNumber, false);
            }
        }

        /// <summary>Level at the pin.</summary>
        public PinValue Read()
        {
            ThrowIfDisposed();
            return _backend.Read(PinNumber);
        }

        /// <summary>Drives the pin.</summary>
        /// <exception cref="InvalidOperationException">the pin is no output</exception>
        public void Write(PinValue value)
        {
            ThrowIfDisposed();
            if (!IsOutput(_mode))
            {
                throw new InvalidOperationException("the pin is not an output");
            }

            _backend.Write(PinNumber, (bool)value);
        }

        /// <summary>Drives the pin to the other level.</summary>
        public void Toggle() => Write(!(bool)Read());

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            if (_valueChanged != null)
            {
                _backend.Watch(PinNumber, null);
            }
        }

        internal static bool IsOutput(PinMode mode) => mode >= PinMode.Output;

        private void OnEdge(int pinNumber, bool high) => _valueChanged?.Invoke(
            this, new PinValueChangedEventArgs(high ? PinEventTypes.Rising : PinEventTypes.Falling, pinNumber));

        private void ThrowIfDisposed()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
        }
    }
}
