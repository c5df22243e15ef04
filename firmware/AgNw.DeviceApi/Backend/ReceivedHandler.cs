namespace AgNw.DeviceApi
{
    /// <summary>Told after bytes were put into the buffer: how many it held before and holds after.</summary>
    internal delegate void ReceivedHandler(int before, int after);
}
