namespace AgNw.DeviceApi
{
    /// <summary>Called by the backend when a watched pin's level changes.</summary>
    /// <param name="pinNumber">the pin</param>
    /// <param name="high">its new level</param>
    public delegate void PinEdgeHandler(int pinNumber, bool high);
}
