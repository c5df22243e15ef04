namespace System.Device.Spi
{
    /// <summary>Another device holds this bus and chip select.</summary>
    public class SpiDeviceAlreadyInUseException : Exception
    {
        /// <inheritdoc/>
        public override string ToString() => "SPI device already in use";
    }
}
