namespace System.IO.Ports
{
    /// <summary>Bytes arrived.</summary>
    public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);

    /// <summary>What arrived.</summary>
    public class SerialDataReceivedEventArgs : EventArgs
    {
        internal SerialDataReceivedEventArgs(SerialData eventType) => EventType = eventType;

        /// <summary>What made the event.</summary>
        public SerialData EventType { get; }
    }
}
