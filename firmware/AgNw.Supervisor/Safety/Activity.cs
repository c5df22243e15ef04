namespace AgNw.Supervisor.Safety
{
    /// <summary>What must not end without a word; kept by <see cref="ActivityRecord"/>.</summary>
    public enum Activity : byte
    {
        None = 0,

        /// <summary>A configuration is on its way to being live.</summary>
        Committing = 1,

        /// <summary>The line is closed: ARMED or BYPASS.</summary>
        LineClosed = 2,
    }
}
