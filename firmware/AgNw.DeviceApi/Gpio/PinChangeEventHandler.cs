namespace System.Device.Gpio
{
    /// <summary>A pin of a controller changed.</summary>
    public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);
}
