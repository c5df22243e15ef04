using System.Device.Gpio;
using AgNw.DeviceApi;

namespace AgNw.VirtualLab.Board;

/// <summary>Pins of the virtual board. Nothing is wired to them but what a test reads: every level is remembered.</summary>
public sealed class VirtualGpioBackend : IGpioBackend
{
    private readonly bool[] _levels = new bool[64];
    private readonly PinMode[] _modes = new PinMode[64];
    private readonly PinEdgeHandler?[] _handlers = new PinEdgeHandler?[64];

    public int PinCount => _levels.Length;

    public bool IsModeSupported(int pinNumber, PinMode mode) => pinNumber >= 0 && pinNumber < PinCount;

    public PinMode Mode(int pinNumber) => _modes[pinNumber];

    public void SetMode(int pinNumber, PinMode mode) => _modes[pinNumber] = mode;

    public bool Read(int pinNumber) => _levels[pinNumber];

    public void Write(int pinNumber, bool high)
    {
        bool changed = _levels[pinNumber] != high;
        _levels[pinNumber] = high;
        if (changed)
        {
            _handlers[pinNumber]?.Invoke(pinNumber, high);
        }
    }

    public void Watch(int pinNumber, PinEdgeHandler handler) => _handlers[pinNumber] = handler;
}
