namespace AgNw.Supervisor.Board
{
    /// <summary>
    /// Small pieces of memory, by slot (<see cref="StorageSlots"/>). A write may be cut off at any byte by the power; readers use
    /// two slots and a CRC of their own (Storage.TwoCopyStore) and never believe a slot that does not check.
    /// </summary>
    public interface IBoardStorage
    {
        /// <summary>Whether what is written outlives the power. False: it is lost with it, and the host is told so.</summary>
        bool IsLasting { get; }

        /// <summary>Reads a slot from its beginning, at most the buffer's length.</summary>
        /// <returns>bytes held by the slot; 0 if it was never written</returns>
        int Read(int slot, byte[] buffer);

        /// <summary>Replaces a slot by the first bytes of the buffer.</summary>
        /// <returns>false if the board cannot store</returns>
        bool Write(int slot, byte[] buffer, int length);
    }
}
