using AgNw.DeviceApi;

namespace System.Device.Spi
{
    /// <summary>
    /// A device on an SPI bus; every call is one assertion of chip select. As on the device: creating one sends two bytes of
    /// zeros, so what is connected must take exactly 16 zero bits for nothing.
    /// </summary>
    public class SpiDevice : IDisposable
    {
        private readonly ISpiBackend _backend;
        private readonly SpiConnectionSettings _settings;
        private readonly byte[] _single = new byte[1];
        private bool _disposed;

        /// <summary>Claims the device and sends the two bytes.</summary>
        /// <exception cref="SpiDeviceAlreadyInUseException">bus and chip select are taken</exception>
        public SpiDevice(SpiConnectionSettings settings)
        {
            _backend = DeviceBackend.Current.Spi;
            _settings = new SpiConnectionSettings(settings);
            if (!_backend.TryOpen(_settings))
            {
                throw new SpiDeviceAlreadyInUseException();
            }

            _backend.Transfer(_settings, new byte[2], default);
        }

        /// <summary>How it is connected; a copy of what was given.</summary>
        public SpiConnectionSettings ConnectionSettings => new SpiConnectionSettings(_settings);

        /// <summary>A device.</summary>
        public static SpiDevice Create(SpiConnectionSettings settings) => new SpiDevice(settings);

        /// <summary>What the bus can do.</summary>
        public static SpiBusInfo GetBusInfo(int busId)
        {
            ISpiBackend backend = DeviceBackend.Current.Spi;
            return new SpiBusInfo(backend.MinimumClockHertz(busId), backend.MaximumClockHertz(busId));
        }

        /// <summary>Sends zeros and reads.</summary>
        public void Read(SpanByte buffer) => Transfer(default, buffer.Bytes);

        /// <summary>Sends zeros and reads 16-bit words, high byte first.</summary>
        public void Read(ushort[] buffer)
        {
            var bytes = new byte[2 * buffer.Length];
            Transfer(default, bytes);
            FromBytes(bytes, buffer);
        }

        /// <summary>Sends a zero and reads a byte.</summary>
        public byte ReadByte()
        {
            Transfer(default, _single);
            return _single[0];
        }

        /// <summary>Sends and reads at once.</summary>
        public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer) => Transfer(writeBuffer.Bytes, readBuffer.Bytes);

        /// <summary>Sends and reads 16-bit words at once, high byte first.</summary>
        public void TransferFullDuplex(ushort[] writeBuffer, ushort[] readBuffer)
        {
            var bytes = new byte[2 * readBuffer.Length];
            Transfer(ToBytes(writeBuffer), bytes);
            FromBytes(bytes, readBuffer);
        }

        /// <summary>Sends.</summary>
        public void Write(SpanByte buffer) => Transfer(buffer.Bytes, default);

        /// <summary>Sends 16-bit words, high byte first.</summary>
        public void Write(ushort[] buffer) => Transfer(ToBytes(buffer), default);

        /// <summary>Sends a byte.</summary>
        public void WriteByte(byte value)
        {
            _single[0] = value;
            Transfer(_single, default);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Gives bus and chip select back.</summary>
        protected void Dispose(bool disposing)
        {
            if (!_disposed && disposing)
            {
                _disposed = true;
                _backend.Close(_settings);
            }
        }

        private static byte[] ToBytes(ushort[] words)
        {
            var bytes = new byte[2 * words.Length];
            for (int i = 0; i < words.Length; i++)
            {
                bytes[2 * i] = (byte)(words[i] >> 8);
                bytes[(2 * i) + 1] = (byte)words[i];
            }

            return bytes;
        }

        private static void FromBytes(byte[] bytes, ushort[] words)
        {
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = (ushort)((bytes[2 * i] << 8) | bytes[(2 * i) + 1]);
            }
        }

        private void Transfer(ReadOnlySpan<byte> write, Span<byte> read)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _backend.Transfer(_settings, write, read);
        }
    }
}
