namespace AgNw.DeviceApi
{
    /// <summary>
    /// The hardware behind System.Device.Gpio, System.Device.Spi and System.IO.Ports on .NET: a virtual board, a test's fake.
    /// A device captures the backend in force when it is constructed (see <see cref="DeviceBackend"/>) and keeps it.
    /// </summary>
    public interface IDeviceBackend
    {
        /// <summary>Pins of the board.</summary>
        IGpioBackend Gpio { get; }

        /// <summary>SPI buses of the board.</summary>
        ISpiBackend Spi { get; }

        /// <summary>Serial ports of the board.</summary>
        ISerialBackend Serial { get; }
    }
}
