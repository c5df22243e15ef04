namespace AgNw.Supervisor.Board
{
    /// <summary>Who owns which slot of <see cref="IBoardStorage"/>.</summary>
    public static class StorageSlots
    {
        /// <summary>Count of power-ups.</summary>
        public const int BootCounter = 0;
    }
}
