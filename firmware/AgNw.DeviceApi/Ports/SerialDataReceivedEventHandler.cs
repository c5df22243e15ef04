namespace System.IO.Ports
{
    /// <summary>Bytes arrived.</summary>
    public delegate void SerialDataReceivedEventHandler(object sender, SerialDataReceivedEventArgs e);
}
