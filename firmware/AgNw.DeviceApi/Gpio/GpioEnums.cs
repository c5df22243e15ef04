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

    /// <summary>Edges.</summary>
    [Flags]
    public enum PinEventTypes
    {
        /// <summary>none</summary>
        None = 0,

        /// <summary>low to high</summary>
        Rising = 1,

        /// <summary>high to low</summary>
        Falling = 2,
    }

    /// <summary>How pins are numbered.</summary>
    public enum PinNumberingScheme
    {
        /// <summary>by the chip</summary>
        Logical,

        /// <summary>by the header</summary>
        Board,
    }
}
