using nanoFramework.Hardware.Stm32;

namespace AgNw.Firmware.Boards
{
    /// <summary>STM32F769I-DISCO: the runtime's image fixes the pins of its buses.</summary>
    internal static class Board
    {
        private const string Digits = "0123456789ABCDEF";

        /// <summary>Nothing to do: SPI2 and UART6 have one set of pins, named in BoardPins.</summary>
        public static void RoutePins()
        {
        }

        /// <summary>The chip's 96-bit identifier in hexadecimal digits.</summary>
        public static string SerialNumber()
        {
            byte[] identifier = Utilities.UniqueDeviceId;
            char[] text = new char[identifier.Length * 2];
            for (int i = 0; i < identifier.Length; i++)
            {
                text[i * 2] = Digits[identifier[i] >> 4];
                text[(i * 2) + 1] = Digits[identifier[i] & 15];
            }

            return new string(text);
        }
    }
}
