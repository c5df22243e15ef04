using System;
using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Log
{
    /// <summary>
    /// Records of the core's log, read in pieces while the line is still busy with the block before: when the host asks for the next
    /// block, it is there, with its CRC. A block that was not read before is read when it is asked for. Holds one block; records are
    /// copied as they are. Allocates nothing.
    /// </summary>
    public sealed class ReadAhead
    {
        // A pass of the loop reads so many: about a quarter of a millisecond on the link.
        private const int PieceRecords = 8;

        private readonly TripCoreLink _link;
        private readonly byte[] _records = new byte[TripCoreSpi.MaxRecords * RecordLayout.Bytes];
        private readonly byte[] _header = new byte[ScpiLine.BlockHeaderBytes];
        private uint _boot;
        private uint _from;
        private int _count;
        private uint _running;
        private bool _holds;

        public ReadAhead(TripCoreLink link)
        {
            _link = link;
        }

        /// <summary>Whether <see cref="Pass"/> has something to read.</summary>
        public bool IsDue { get; private set; }

        /// <summary>Sequence of the first record held.</summary>
        public uint From
        {
            get { return _from; }
        }

        /// <summary>The records, from the first byte on.</summary>
        public byte[] Records
        {
            get { return _records; }
        }

        /// <summary>Forgets what is held.</summary>
        public void Clear()
        {
            _holds = false;
            IsDue = false;
        }

        /// <summary>Begins to read the block that the host will ask for next.</summary>
        public void Begin(uint boot, uint from)
        {
            Hold(boot, from);
            IsDue = true;
        }

        /// <summary>Reads a piece; ends when the block is full, the log is empty or the link fails.</summary>
        public void Pass()
        {
            IsDue = Read(PieceRecords) == PieceRecords && _count < TripCoreSpi.MaxRecords;
        }

        /// <summary>Takes up to so many records from a sequence on; those that are missing are read now.</summary>
        /// <returns>records that are there; -1 if the link failed</returns>
        public int Take(uint boot, uint from, int max)
        {
            IsDue = false;
            if (!_holds || boot != _boot || from != _from)
            {
                Hold(boot, from);
            }

            return _count < max && Read(max - _count) < 0 ? -1 : _count < max ? _count : max;
        }

        /// <summary>CRC-32 of a block with the first so many of the records held.</summary>
        public uint CrcOf(int count)
        {
            if (count == TripCoreSpi.MaxRecords)
            {
                return Crc32.End(_running);
            }

            BlockWriter.WriteHeader(_header, _boot, _from, count);
            uint running = Crc32.Update(Crc32.Begin(), _header, 0, _header.Length);
            return Crc32.End(Crc32.Update(running, _records, 0, count * RecordLayout.Bytes));
        }

        // The CRC covers the count before the records: it is carried on as that of a full block, which is the one in a hurry.
        private void Hold(uint boot, uint from)
        {
            _holds = true;
            _boot = boot;
            _from = from;
            _count = 0;
            BlockWriter.WriteHeader(_header, boot, from, TripCoreSpi.MaxRecords);
            _running = Crc32.Update(Crc32.Begin(), _header, 0, _header.Length);
        }

        private int Read(int records)
        {
            int read = _link.ReadLog(_from + (uint)_count, records);
            if (read > 0)
            {
                int at = _count * RecordLayout.Bytes;
                int length = read * RecordLayout.Bytes;
                Array.Copy(_link.Received, SpiReply.RecordOffset(0), _records, at, length);
                _running = Crc32.Update(_running, _records, at, length);
                _count += read;
            }

            return read;
        }
    }
}
