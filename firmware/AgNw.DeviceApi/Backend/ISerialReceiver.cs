using System;

namespace AgNw.DeviceApi
{
    /// <summary>Receive buffer of an open serial port, as its line sees it. Safe to call from any thread.</summary>
    public interface ISerialReceiver
    {
        /// <summary>
        /// Puts arrived bytes into the buffer. Those that find no room are lost, and the firmware is not told, as on the device.
        /// </summary>
        /// <returns>how many found room; the difference is the line's to count</returns>
        int Accept(ReadOnlySpan<byte> data);
    }
}
