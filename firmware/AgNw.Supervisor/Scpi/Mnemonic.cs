namespace AgNw.Supervisor.Scpi
{
    /// <summary>SCPI words: written with the short form in capitals, matched in short or long form, case ignored.</summary>
    public static class Mnemonic
    {
        /// <summary>Longest mnemonic of IEEE 488.2.</summary>
        public const int MaxCharacters = 12;

        /// <summary>Length of the short form of a word in SCPI notation.</summary>
        public static int ShortLength(string notation)
        {
            int length = 0;
            while (length < notation.Length && (notation[length] < 'a' || notation[length] > 'z'))
            {
                length++;
            }

            return length;
        }

        /// <summary>Whether the bytes are the word in its short or its long form.</summary>
        public static bool Matches(byte[] line, int start, int length, string notation)
        {
            if (length != notation.Length && length != ShortLength(notation))
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (Ascii.Upper(line[start + i]) != Ascii.Upper((byte)notation[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
