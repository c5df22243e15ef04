using System.Text;
using AgNw.DeviceApi;

namespace System.IO.Ports
{
    /// <summary>
    /// A serial port. As on the device: the receive buffer has 256 bytes unless set before <see cref="Open"/>, what does not
    /// fit is lost without a word; a read of more than is there loses what was there; <see cref="DataReceived"/> comes
    /// when the count of bytes rises past the threshold and not again until it has fallen below. Poll
    /// <see cref="BytesToRead"/> and never read more.
    /// </summary>
    public sealed class SerialPort : IDisposable
    {
        private const int DefaultBufferSize = 256;
        private readonly ISerialBackend _backend;
        private readonly byte[] _single = new byte[1];
        private ReceiveBuffer _received;
        private ISerialLine _line;
        private SerialPortStream _stream;
        private int _readBufferSize = DefaultBufferSize;
        private int _writeBufferSize = DefaultBufferSize;

        /// <summary>A port, not yet open.</summary>
        public SerialPort(
            string portName, int baudRate = 9600, Parity parity = Parity.None, int dataBits = 8, StopBits stopBits = StopBits.One)
        {
            _backend = DeviceBackend.Current.Serial;
            PortName = portName;
            BaudRate = baudRate;
            Parity = parity;
            DataBits = dataBits;
            StopBits = stopBits;
        }

        /// <summary>The count of received bytes rose past <see cref="ReceivedBytesThreshold"/>.</summary>
        public event SerialDataReceivedEventHandler DataReceived;

        /// <summary>The port as a stream.</summary>
        public Stream BaseStream => _stream ?? (_stream = new SerialPortStream(this));

        /// <summary>Baud.</summary>
        public int BaudRate { get; set; }

        /// <summary>Bytes in the receive buffer.</summary>
        public int BytesToRead
        {
            get
            {
                OpenLine().DeliverArrived();
                return _received.Count;
            }
        }

        /// <summary>Bits of a character.</summary>
        public int DataBits { get; set; }

        /// <summary>Flow control.</summary>
        public Handshake Handshake { get; set; }

        /// <summary>Levels inverted.</summary>
        public bool InvertSignalLevels { get; set; }

        /// <summary>Whether it is open.</summary>
        public bool IsOpen => _line != null;

        /// <summary>Electrical mode.</summary>
        public SerialMode Mode { get; set; }

        /// <summary>End of a line for <see cref="ReadLine"/> and <see cref="WriteLine"/>.</summary>
        public string NewLine { get; set; } = "\r\n";

        /// <summary>Parity.</summary>
        public Parity Parity { get; set; }

        /// <summary>The port's name.</summary>
        public string PortName { get; }

        /// <summary>Bytes of the receive buffer; only while closed.</summary>
        public int ReadBufferSize
        {
            get => _readBufferSize;
            set => _readBufferSize = BufferSize(value);
        }

        /// <summary>Milliseconds that a read waits for its bytes; -1 for ever.</summary>
        public int ReadTimeout { get; set; } = -1;

        /// <summary>Bytes that make <see cref="DataReceived"/>.</summary>
        public int ReceivedBytesThreshold { get; set; } = 1;

        /// <summary>Stop bits.</summary>
        public StopBits StopBits { get; set; }

        /// <summary>Character that makes an event of its own.</summary>
        public char WatchChar { get; set; }

        /// <summary>Bytes of the transmit buffer; only while closed.</summary>
        public int WriteBufferSize
        {
            get => _writeBufferSize;
            set => _writeBufferSize = BufferSize(value);
        }

        /// <summary>Milliseconds that a write waits; -1 for ever.</summary>
        public int WriteTimeout { get; set; } = -1;

        /// <summary>Names of the ports.</summary>
        public static string[] GetPortNames() => DeviceBackend.Current.Serial.PortNames;

        /// <summary>Opens the port with an empty buffer.</summary>
        /// <exception cref="InvalidOperationException">it is open</exception>
        public void Open()
        {
            ThrowIfOpen();
            _received = new ReceiveBuffer(_readBufferSize, OnReceived);
            _line = _backend.Open(this, _received);
        }

        /// <summary>Closes the port; what was not read is lost.</summary>
        public void Close()
        {
            ISerialLine line = _line;
            _line = null;
            line?.Close();
        }

        /// <summary>Reads exactly <paramref name="count"/> bytes.</summary>
        /// <exception cref="TimeoutException">
        /// there are fewer: nothing more arrives during a call here, so the wait ends at once; the bytes that were there are lost
        /// </exception>
        public int Read(byte[] buffer, int offset, int count)
        {
            var target = new Span<byte>(buffer, offset, count);
            OpenLine().DeliverArrived();
            return _received.TryTake(target) ? count : throw new TimeoutException();
        }

        /// <summary>Reads one byte.</summary>
        /// <exception cref="TimeoutException">there is none</exception>
        public int ReadByte()
        {
            Read(_single, 0, 1);
            return _single[0];
        }

        /// <summary>Everything in the buffer as UTF-8.</summary>
        public string ReadExisting() => Text(BytesToRead);

        /// <summary>The text up to <see cref="NewLine"/>, which is taken and left out.</summary>
        /// <exception cref="TimeoutException">no line ends in the buffer; what was there is lost</exception>
        public string ReadLine()
        {
            int available = BytesToRead;
            string text = Text(available);
            int end = text.IndexOf(NewLine, StringComparison.Ordinal);
            if (end < 0)
            {
                throw new TimeoutException();
            }

            string line = text.Substring(0, end);
            _received.PutBack(Encoding.UTF8.GetBytes(text.Substring(end + NewLine.Length)));
            return line;
        }

        /// <summary>Sends bytes.</summary>
        public void Write(byte[] buffer, int offset, int count) => OpenLine().Transmit(new ReadOnlySpan<byte>(buffer, offset, count));

        /// <summary>Sends text as UTF-8.</summary>
        public void Write(string text) => OpenLine().Transmit(Encoding.UTF8.GetBytes(text));

        /// <summary>Sends a byte.</summary>
        public void WriteByte(byte value)
        {
            _single[0] = value;
            Write(_single, 0, 1);
        }

        /// <summary>Sends text and <see cref="NewLine"/>.</summary>
        public void WriteLine(string text) => Write(text + NewLine);

        /// <inheritdoc/>
        public void Dispose() => Close();

        private void OnReceived(int before, int after)
        {
            if (before < ReceivedBytesThreshold && after >= ReceivedBytesThreshold)
            {
                DataReceived?.Invoke(this, new SerialDataReceivedEventArgs(SerialData.Chars));
            }
        }

        private string Text(int length)
        {
            var bytes = new byte[length];
            _received.TryTake(bytes);
            return Encoding.UTF8.GetString(bytes);
        }

        private ISerialLine OpenLine() => _line ?? throw new InvalidOperationException("the port is closed");

        private int BufferSize(int value)
        {
            ThrowIfOpen();
            return value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
        }

        private void ThrowIfOpen()
        {
            if (IsOpen)
            {
                throw new InvalidOperationException("the port is open");
            }
        }
    }
}
