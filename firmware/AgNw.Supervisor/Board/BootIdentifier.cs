using AgNw.Contract;

namespace AgNw.Supervisor.Board
{
    /// <summary>
    /// Makes the identifier of a power-up, never 0: the stored count of power-ups, one higher each time and stored before it is
    /// used, so that none comes twice; without usable storage a random word.
    /// </summary>
    public static class BootIdentifier
    {
        private const int CountBytes = 4;
        private const int RecordBytes = 8;

        /// <summary>The identifier of this power-up.</summary>
        public static uint Next(IBoardStorage storage, IBoardIdentity identity)
        {
            byte[] record = new byte[RecordBytes];
            int length = storage.Read(StorageSlots.BootCounter, record);
            bool damaged = length != 0
                && (length != RecordBytes || LittleEndian.ReadUInt32(record, CountBytes) != Crc32.Of(record, 0, CountBytes));
            if (!damaged)
            {
                // An empty slot is a board's first start: it counts from 1.
                uint count = (length == 0 ? 0 : LittleEndian.ReadUInt32(record, 0)) + 1;
                LittleEndian.WriteUInt32(record, 0, count);
                LittleEndian.WriteUInt32(record, CountBytes, Crc32.Of(record, 0, CountBytes));
                if (count != 0 && storage.Write(StorageSlots.BootCounter, record, RecordBytes))
                {
                    return count;
                }
            }

            uint random = identity.RandomWord();
            return random != 0 ? random : 1;
        }
    }
}
