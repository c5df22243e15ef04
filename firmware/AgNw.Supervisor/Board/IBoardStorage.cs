namespace AgNw.Supervisor.Board
{
    /// <summary>
    /// Small pieces of memory that outlive the power, by slot (<see cref="StorageSlots"/>). Each write is whole or not there
    /// at all if the board can do so; readers check a CRC of their own. A board without storage reads nothing and refuses writes.
    /// </summary>
    public interface IBoardStorage
    {
        /// <summary>Reads a slot from its beginning, at most the buffer's length.</summary>
        /// <returns>bytes read; 0 if the slot was never written</returns>
        int Read(int slot, byte[] buffer);

        /// <summary>Replaces a slot by the first bytes of the buffer.</summary>
        /// <returns>false if the board cannot store</returns>
        bool Write(int slot, byte[] buffer, int length);
    }
}
