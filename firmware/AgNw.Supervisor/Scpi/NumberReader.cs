using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// Reads decimal numbers (NRf of IEEE 488.2) into mantissa and power of ten, and scales them, all exact and in integers. Methods
    /// return an error number of ScpiErrors, 0 if all is well.
    /// </summary>
    public sealed class NumberReader
    {
        /// <summary>Most significant digits; 18 fit into 64 bits.</summary>
        public const int MaxDigits = 18;

        /// <summary>Largest written exponent, either way.</summary>
        public const int MaxExponent = 32;

        private int _digits;
        private int _zerosHeld;

        /// <summary>Significant digits as an integer, not negative.</summary>
        public long Mantissa { get; private set; }

        /// <summary>Power of ten of the mantissa's last digit.</summary>
        public int Exponent { get; private set; }

        public bool IsNegative { get; private set; }

        /// <summary>Place after the number; the suffix begins there or after blanks.</summary>
        public int End { get; private set; }

        /// <summary>Result of <see cref="Scale"/>.</summary>
        public long Scaled { get; private set; }

        /// <summary>Whether <see cref="Scale"/> cut something off.</summary>
        public bool IsInexact { get; private set; }

        /// <summary>Reads a number that begins at <paramref name="start"/> and lies before <paramref name="end"/>.</summary>
        public int Read(byte[] line, int start, int end)
        {
            Mantissa = 0;
            Exponent = 0;
            IsNegative = false;
            _digits = 0;
            _zerosHeld = 0;
            int at = start;
            if (at < end && (line[at] == '+' || line[at] == '-'))
            {
                IsNegative = line[at] == '-';
                at++;
            }

            bool point = false;
            int seen = 0;
            for (; at < end; at++)
            {
                if (line[at] == '.' && !point)
                {
                    point = true;
                }
                else if (Ascii.IsDigit(line[at]))
                {
                    seen++;
                    Exponent -= point ? 1 : 0;
                    Digit(line[at] - '0');
                }
                else
                {
                    break;
                }
            }

            End = at;
            if (seen == 0)
            {
                return ScpiErrors.NumericData;
            }

            Exponent += _zerosHeld;
            return _digits > MaxDigits ? ScpiErrors.TooManyDigits : ReadExponent(line, at, end);
        }

        /// <summary>Counts of 10^<paramref name="unitExponent"/> in the number, cut off; DATA_OUT_OF_RANGE if they do not fit.</summary>
        public int Scale(int unitExponent)
        {
            int shift = Exponent - unitExponent;
            long value = Mantissa;
            IsInexact = false;
            for (; shift > 0 && value != 0; shift--)
            {
                if (value > long.MaxValue / 10)
                {
                    return ScpiErrors.DataOutOfRange;
                }

                value *= 10;
            }

            for (; shift < 0 && value != 0; shift++)
            {
                IsInexact |= value % 10 != 0;
                value /= 10;
            }

            Scaled = value;
            return ScpiErrors.NoError;
        }

        // Zeros are held back until a digit follows that makes them significant, so that 0.1000... has one digit.
        private void Digit(int digit)
        {
            if (digit == 0)
            {
                _zerosHeld += Mantissa != 0 ? 1 : 0;
                return;
            }

            _digits += _zerosHeld + 1;
            if (_digits <= MaxDigits)
            {
                for (; _zerosHeld > 0; _zerosHeld--)
                {
                    Mantissa *= 10;
                }

                Mantissa = (Mantissa * 10) + digit;
            }

            _zerosHeld = 0;
        }

        private int ReadExponent(byte[] line, int at, int end)
        {
            if (at >= end || Ascii.Upper(line[at]) != 'E')
            {
                return ScpiErrors.NoError;
            }

            int digit = at + 1;
            bool negative = digit < end && line[digit] == '-';
            if (digit < end && (line[digit] == '-' || line[digit] == '+'))
            {
                digit++;
            }

            if (digit >= end || !Ascii.IsDigit(line[digit]))
            {
                // Not an exponent: perhaps the multiplier E of a suffix.
                return ScpiErrors.NoError;
            }

            int exponent = 0;
            for (; digit < end && Ascii.IsDigit(line[digit]); digit++)
            {
                exponent = (exponent * 10) + line[digit] - '0';
                if (exponent > MaxExponent)
                {
                    return ScpiErrors.ExponentTooLarge;
                }
            }

            End = digit;
            Exponent += negative ? -exponent : exponent;
            return ScpiErrors.NoError;
        }
    }
}
