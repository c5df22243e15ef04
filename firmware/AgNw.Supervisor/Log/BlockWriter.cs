using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Log
{
    /// <summary>
    /// Sends a block of the log or the capture: boot, from, count, the items as they lie in the link's buffer, CRC-32 over all of it.
    /// </summary>
    public sealed class BlockWriter
    {
        private readonly ReplyBuilder _reply;
        private readonly byte[] _header = new byte[ScpiLine.BlockHeaderBytes];
        private readonly byte[] _trailer = new byte[ScpiLine.BlockTrailerBytes];

        public BlockWriter(ReplyBuilder reply)
        {
            _reply = reply;
        }

        /// <summary>Writes a block's header into a buffer of ScpiLine.BlockHeaderBytes.</summary>
        public static void WriteHeader(byte[] header, uint boot, uint from, int count)
        {
            LittleEndian.WriteUInt32(header, 0, boot);
            LittleEndian.WriteUInt32(header, 4, from);
            LittleEndian.WriteUInt32(header, 8, (uint)count);
        }

        /// <summary>Sends a block.</summary>
        /// <param name="boot">boot identifier</param>
        /// <param name="from">number of the first item</param>
        /// <param name="count">items</param>
        /// <param name="items">buffer that holds them</param>
        /// <param name="offset">where the first begins</param>
        /// <param name="itemBytes">bytes of one</param>
        public void Write(uint boot, uint from, int count, byte[] items, int offset, int itemBytes)
        {
            WriteHeader(_header, boot, from, count);
            uint running = Crc32.Update(Crc32.Begin(), _header, 0, _header.Length);
            int length = count * itemBytes;
            Write(boot, from, count, items, offset, length, Crc32.End(Crc32.Update(running, items, offset, length)));
        }

        /// <summary>Sends a block whose CRC is known.</summary>
        /// <param name="boot">boot identifier</param>
        /// <param name="from">number of the first item</param>
        /// <param name="count">items</param>
        /// <param name="items">buffer that holds them</param>
        /// <param name="offset">where the first begins</param>
        /// <param name="length">bytes of all</param>
        /// <param name="crc">CRC-32 of header and items</param>
        public void Write(uint boot, uint from, int count, byte[] items, int offset, int length, uint crc)
        {
            WriteHeader(_header, boot, from, count);
            LittleEndian.WriteUInt32(_trailer, 0, crc);
            _reply.BeginBlock(_header.Length + length + _trailer.Length);
            _reply.AppendBytes(_header, 0, _header.Length);
            _reply.AppendBytes(items, offset, length);
            _reply.AppendBytes(_trailer, 0, _trailer.Length);
        }
    }
}
