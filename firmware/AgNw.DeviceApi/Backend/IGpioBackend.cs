using System.Device.Gpio;

namespace AgNw.DeviceApi
{
    /// <summary>Pins of a board, numbered from 0.</summary>
    public interface IGpioBackend
    {
        /// <summary>Number of pins.</summary>
        int PinCount { get; }

        /// <summary>Whether the pin can be used in this mode.</summary>
        bool IsModeSupported(int pinNumber, PinMode mode);

        /// <summary>Sets a pin's mode; for an output mode the caller drives the pin low right after.</summary>
        void SetMode(int pinNumber, PinMode mode);

        /// <summary>Level at the pin, true = high.</summary>
        bool Read(int pinNumber);

        /// <summary>Drives an output, true = high.</summary>
        void Write(int pinNumber, bool high);

        /// <summary>Calls <paramref name="handler"/> at every change of level from now on; null ends it.</summary>
        void Watch(int pinNumber, PinEdgeHandler handler);
    }
}
