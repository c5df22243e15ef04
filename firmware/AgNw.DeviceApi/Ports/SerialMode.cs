namespace System.IO.Ports
{
    /// <summary>Electrical mode.</summary>
    public enum SerialMode
    {
        /// <summary>full duplex</summary>
        Normal,

        /// <summary>RS-485</summary>
        RS485,
    }
}
