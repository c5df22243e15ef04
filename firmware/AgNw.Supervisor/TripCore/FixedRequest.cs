using AgNw.Contract;

namespace AgNw.Supervisor.TripCore
{
    /// <summary>
    /// A request of the SPI link that is the same every time, made once: what an idle board sends costs no CRC and no copying. The
    /// whole chip-select assertion lies in <see cref="Bytes"/>.
    /// </summary>
    public sealed class FixedRequest
    {
        private FixedRequest(byte[] frame, int length, int replyOffset, int replyBytes)
        {
            Bytes = new byte[length];
            System.Array.Copy(frame, Bytes, length);
            ReplyOffset = replyOffset;
            ReplyBytes = replyBytes;
        }

        public byte[] Bytes { get; private set; }

        /// <summary>Where the reply begins in the bytes received.</summary>
        public int ReplyOffset { get; private set; }

        /// <summary>Bytes of the reply, with its CRC.</summary>
        public int ReplyBytes { get; private set; }

        /// <summary>Reads consecutive registers of one block.</summary>
        public static FixedRequest Read(byte address, int words)
        {
            byte[] frame = new byte[SpiFrame.MaxBytes];
            return new FixedRequest(frame, SpiFrame.Read(frame, address, words), SpiReply.ReadOffset, SpiReply.ReadBytes(words));
        }

        /// <summary>Writes a register.</summary>
        public static FixedRequest Write(byte address, uint value)
        {
            byte[] frame = new byte[SpiFrame.MaxBytes];
            return new FixedRequest(frame, SpiFrame.Write(frame, address, value), SpiReply.WriteOffset(1), SpiReply.WriteBytes);
        }
    }
}
