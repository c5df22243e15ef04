namespace AgNw.Supervisor.Storage
{
    /// <summary>What a <see cref="TwoCopyStore"/> found.</summary>
    public enum StoredState : byte
    {
        /// <summary>Neither copy was ever written.</summary>
        Empty = 0,

        /// <summary>At least one copy is whole.</summary>
        Whole = 1,

        /// <summary>Something was written, and no copy is whole.</summary>
        Damaged = 2,
    }
}
