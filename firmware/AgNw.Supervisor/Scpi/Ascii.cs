namespace AgNw.Supervisor.Scpi
{
    /// <summary>Characters as bytes, without cultures and without tables.</summary>
    public static class Ascii
    {
        public const byte Tab = 9;
        public const byte LineFeed = 10;
        public const byte CarriageReturn = 13;
        public const byte Space = 32;
        public const byte LastPrintable = 126;

        /// <summary>Whether the byte may stand in a line: printable, blank or tabulator.</summary>
        public static bool IsAllowed(byte value)
        {
            return (value >= Space && value <= LastPrintable) || value == Tab;
        }

        public static bool IsBlank(byte value)
        {
            return value == Space || value == Tab || value == CarriageReturn;
        }

        public static bool IsDigit(byte value)
        {
            return value >= '0' && value <= '9';
        }

        public static bool IsLetter(byte value)
        {
            byte upper = Upper(value);
            return upper >= 'A' && upper <= 'Z';
        }

        public static byte Upper(byte value)
        {
            return value >= 'a' && value <= 'z' ? (byte)(value - 32) : value;
        }

        /// <summary>Whether the bytes are this text, case ignored; the text is in capitals.</summary>
        public static bool Matches(byte[] line, int start, int length, string capitals)
        {
            if (capitals.Length != length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (Upper(line[start + i]) != capitals[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
