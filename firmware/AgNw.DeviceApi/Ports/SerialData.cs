namespace System.IO.Ports
{
    /// <summary>What made an event.</summary>
    public enum SerialData
    {
        /// <summary>bytes</summary>
        Chars = 1,

        /// <summary>the watched character</summary>
        WatchChar = 2,
    }
}
