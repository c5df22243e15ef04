using AgNw.Contract;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Board
{
    /// <summary>
    /// Makes the identifier of a power-up, never 0: the stored count of power-ups, one higher each time and stored before it is
    /// used, so that none comes twice; without usable storage that outlives the power a random word.
    /// </summary>
    public static class BootIdentifier
    {
        private const int CountBytes = 4;

        /// <summary>The identifier of this power-up.</summary>
        public static uint Next(IBoardStorage storage, IBoardIdentity identity)
        {
            if (storage.IsLasting)
            {
                TwoCopyStore counter = new TwoCopyStore(storage, StorageSlots.BootCounter, CountBytes);
                bool usable = counter.Load() != StoredState.Damaged;

                // An empty slot is a board's first start: it counts from 1.
                uint count = LittleEndian.ReadUInt32(counter.Payload, 0) + 1;
                LittleEndian.WriteUInt32(counter.Payload, 0, count);
                if (usable && count != 0 && counter.Store())
                {
                    return count;
                }
            }

            uint random = identity.RandomWord();
            return random != 0 ? random : 1;
        }
    }
}
