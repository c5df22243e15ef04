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

        /// <summary>Sends a block.</summary>
        /// <param name="boot">boot identifier</param>
        /// <param name="from">number of the first item</param>
        /// <param name="count">items</param>
        /// <param name="items">buffer that holds them</param>
        /// <param name="offset">where the first begins</param>
        /// <param name="itemBytes">bytes of one</param>
        public void Write(uint boot, uint from, int count, byte[] items, int offset, int itemBytes)
        {
            LittleEndian.WriteUInt32(_header, 0, boot);
            LittleEndian.WriteUInt32(_header, 4, from);
            LittleEndian.WriteUInt32(_header, 8, (uint)count);
            int length = count * itemBytes;
            uint running = Crc32.Update(Crc32.Begin(), _header, 0, _header.Length);
            LittleEndian.WriteUInt32(_trailer, 0, Crc32.End(Crc32.Update(running, items, offset, length)));
            _reply.BeginBlock(_header.Length + length + _trailer.Length);
            _reply.AppendBytes(_header, 0, _header.Length);
            _reply.AppendBytes(items, offset, length);
            _reply.AppendBytes(_trailer, 0, _trailer.Length);
        }
    }
}
