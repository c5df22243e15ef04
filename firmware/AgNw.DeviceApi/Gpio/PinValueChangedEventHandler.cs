namespace System.Device.Gpio
{
    /// <summary>A pin changed.</summary>
    public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);
}
