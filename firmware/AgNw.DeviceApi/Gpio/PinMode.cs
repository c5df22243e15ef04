namespace System.Device.Gpio
{
    /// <summary>What a pin does.</summary>
    public enum PinMode
    {
        /// <summary>input</summary>
        Input,

        /// <summary>input with pull-down</summary>
        InputPullDown,

        /// <summary>input with pull-up</summary>
        InputPullUp,

        /// <summary>push-pull output</summary>
        Output,

        /// <summary>open drain</summary>
        OutputOpenDrain,

        /// <summary>open drain with pull-up</summary>
        OutputOpenDrainPullUp,

        /// <summary>open source</summary>
        OutputOpenSource,

        /// <summary>open source with pull-down</summary>
        OutputOpenSourcePullDown,
    }
}
