using nanoFramework.Hardware.Esp32;

namespace AgNw.Firmware.Boards
{
    /// <summary>ESP32-S3: every peripheral reaches its pins through the pin matrix, which must be set before the port is opened.</summary>
    internal static class Board
    {
        /// <summary>Connects SPI bus and UART to their pins.</summary>
        public static void RoutePins()
        {
            Configuration.SetPinFunction(BoardPins.LinkClock, DeviceFunction.SPI1_CLOCK);
            Configuration.SetPinFunction(BoardPins.LinkMosi, DeviceFunction.SPI1_MOSI);
            Configuration.SetPinFunction(BoardPins.LinkMiso, DeviceFunction.SPI1_MISO);
            Configuration.SetPinFunction(BoardPins.HostTransmit, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(BoardPins.HostReceive, DeviceFunction.COM2_RX);
        }

        /// <summary>The field of *IDN? for a number that cannot be known (IEEE 488.2): the recorded API gives none.</summary>
        public static string SerialNumber()
        {
            return "0";
        }
    }
}
