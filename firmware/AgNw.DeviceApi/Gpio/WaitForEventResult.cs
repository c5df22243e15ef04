namespace System.Device.Gpio
{
    /// <summary>What a wait for an edge ended with.</summary>
    public struct WaitForEventResult
    {
        /// <summary>the edge</summary>
        public PinEventTypes EventTypes;

        /// <summary>no edge came in time</summary>
        public bool TimedOut;
    }
}
