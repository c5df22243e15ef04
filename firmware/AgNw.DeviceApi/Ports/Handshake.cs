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
}
