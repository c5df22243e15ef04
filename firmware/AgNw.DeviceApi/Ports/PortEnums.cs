namespace System.IO.Ports
{
    /// <summary>Flow control.</summary>
    public enum Handshake
    {
        /// <summary>none</summary>
        None,

        /// <summary>by characters</summary>
        XOnXOff,

        /// <summary>by lines</summary>
        RequestToSend,

        /// <summary>by both</summary>
        RequestToSendXOnXOff,
    }

    /// <summary>Parity bit.</summary>
    public enum Parity
    {
        /// <summary>none</summary>
        None,

        /// <summary>odd</summary>
        Odd,

        /// <summary>even</summary>
        Even,
    }

    /// <summary>What made an event.</summary>
    public enum SerialData
    {
        /// <summary>bytes</summary>
        Chars = 1,

        /// <summary>the watched character</summary>
        WatchChar = 2,
    }

    /// <summary>Electrical mode.</summary>
    public enum SerialMode
    {
        /// <summary>full duplex</summary>
        Normal,

        /// <summary>RS-485</summary>
        RS485,
    }

    /// <summary>Stop bits.</summary>
    public enum StopBits
    {
        /// <summary>one</summary>
        One = 1,

        /// <summary>two</summary>
        Two = 2,

        /// <summary>one and a half</summary>
        OnePointFive = 3,
    }
}
