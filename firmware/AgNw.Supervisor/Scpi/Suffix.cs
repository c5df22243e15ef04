namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// Suffixes: an SI multiplier and the parameter's unit, case ignored. M is milli and MA before a unit mega, except that MHZ
    /// and MOHM are mega (IEEE 488.2, 7.7.3).
    /// </summary>
    public static class Suffix
    {
        /// <summary>Not a suffix of this unit.</summary>
        public const int Invalid = int.MinValue;

        /// <summary>The power of ten that a suffix stands for; 0 for an empty one, Invalid if it does not fit the unit.</summary>
        /// <param name="line">the line</param>
        /// <param name="start">first byte of the suffix</param>
        /// <param name="length">its length</param>
        /// <param name="unit">unit of the parameter, as in ParameterTable</param>
        public static int Exponent(byte[] line, int start, int length, string unit)
        {
            if (length == 0)
            {
                return 0;
            }

            int multiplier = length - unit.Length;
            if (multiplier < 0 || multiplier > 2 || !EndsWithUnit(line, start + multiplier, unit))
            {
                return Invalid;
            }

            if (multiplier == 0)
            {
                return 0;
            }

            byte first = Ascii.Upper(line[start]);
            if (multiplier == 2)
            {
                byte second = Ascii.Upper(line[start + 1]);
                if (first == 'M' && second == 'A')
                {
                    return 6;
                }

                return first == 'P' && second == 'E' ? 15 : first == 'E' && second == 'X' ? 18 : Invalid;
            }

            if (first == 'M')
            {
                return IsMegaByCustom(unit) ? 6 : -3;
            }

            return OfLetter(first);
        }

        private static int OfLetter(byte letter)
        {
            switch ((char)letter)
            {
                case 'T': return 12;
                case 'G': return 9;
                case 'K': return 3;
                case 'U': return -6;
                case 'N': return -9;
                case 'P': return -12;
                case 'F': return -15;
                case 'A': return -18;
                default: return Invalid;
            }
        }

        private static bool IsMegaByCustom(string unit)
        {
            return unit == "Hz" || unit == "Ohm";
        }

        private static bool EndsWithUnit(byte[] line, int start, string unit)
        {
            for (int i = 0; i < unit.Length; i++)
            {
                if (Ascii.Upper(line[start + i]) != Ascii.Upper((byte)unit[i]))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
