namespace System.IO.Ports
{
    /// <summary>What arrived.</summary>
    public class SerialDataReceivedEventArgs : EventArgs
    {
        internal SerialDataReceivedEventArgs(SerialData eventType) => EventType = eventType;

        /// <summary>What made the event.</summary>
        public SerialData EventType { get; }
    }
}
