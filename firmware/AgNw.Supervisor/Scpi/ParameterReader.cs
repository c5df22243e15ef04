using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// Reads one parameter of ParameterTable. The result stands in <see cref="Value"/>, <see cref="IsInexact"/> and
    /// <see cref="Keyword"/>; the return value is an error number of ScpiErrors, 0 if all is well.
    /// </summary>
    public sealed class ParameterReader
    {
        /// <summary>A text's value: its place in the line above, its length in so many bits.</summary>
        public const int TextLengthBits = 8;

        private const string Minimum = "MINimum";
        private const string Maximum = "MAXimum";
        private const string Default = "DEFault";

        private readonly NumberReader _number = new NumberReader();

        public long Value { get; private set; }

        public bool IsInexact { get; private set; }

        public Keyword Keyword { get; private set; }

        /// <summary>Reads the bytes from <paramref name="start"/> to before <paramref name="end"/>, blanks trimmed.</summary>
        public int Read(byte[] line, int start, int end, int parameter)
        {
            Value = 0;
            IsInexact = false;
            Keyword = Keyword.None;
            byte first = line[start];
            if (ParameterTable.Type[parameter] == (byte)ParameterType.Text)
            {
                return ReadText(line, start, end, parameter);
            }

            if (first == '"' || first == '\'')
            {
                return line[end - 1] == first && end - start > 1 ? ScpiErrors.DataType : ScpiErrors.InvalidStringData;
            }

            ParameterType type = (ParameterType)ParameterTable.Type[parameter];
            if (type == ParameterType.Choice)
            {
                return ReadChoice(line, start, end, parameter);
            }

            if (type == ParameterType.Boolean && Ascii.IsLetter(first) && !IsKeyword(line, start, end, Default))
            {
                return ReadOnOff(line, start, end);
            }

            if (Ascii.IsLetter(first))
            {
                return ReadKeyword(line, start, end, parameter);
            }

            int error = first == '#' ? ReadNonDecimal(line, start + 1, end) : ReadNumber(line, start, end, parameter);
            return error != ScpiErrors.NoError ? error : CheckRange(type, parameter);
        }

        /// <summary>Reads MIN, MAX or DEF, as a query of a setting takes it.</summary>
        public int ReadKeyword(byte[] line, int start, int end, int parameter)
        {
            int count = ParameterTable.Type[parameter] == (byte)ParameterType.Real ? ScaledReal.PerUnit : 1;
            bool numeric = ParameterTable.Type[parameter] != (byte)ParameterType.Boolean && ParameterTable.Choices[parameter] == null;
            if (numeric && IsKeyword(line, start, end, Minimum))
            {
                return Named(Keyword.Minimum, ParameterTable.Min[parameter] * count);
            }

            if (numeric && IsKeyword(line, start, end, Maximum))
            {
                return Named(Keyword.Maximum, ParameterTable.Max[parameter] * count);
            }

            if (ParameterTable.HasDefault[parameter] && IsKeyword(line, start, end, Default))
            {
                return Named(Keyword.Default, ParameterTable.Default[parameter] * count);
            }

            return numeric ? ScpiErrors.DataType : ScpiErrors.InvalidCharacterData;
        }

        private static bool IsKeyword(byte[] line, int start, int end, string word)
        {
            return Mnemonic.Matches(line, start, end - start, word);
        }

        private int Named(Keyword keyword, long value)
        {
            Keyword = keyword;
            Value = value;
            return ScpiErrors.NoError;
        }

        // A quote within the text would have to be doubled: no text here needs one.
        private int ReadText(byte[] line, int start, int end, int parameter)
        {
            byte quote = line[start];
            if (quote != '"' && quote != '\'')
            {
                return ScpiErrors.DataType;
            }

            int length = end - start - 2;
            if (length < 0 || line[end - 1] != quote)
            {
                return ScpiErrors.InvalidStringData;
            }

            for (int i = start + 1; i < end - 1; i++)
            {
                if (line[i] == '"' || line[i] == '\'' || line[i] < ' ')
                {
                    return ScpiErrors.InvalidStringData;
                }
            }

            if (length > ParameterTable.Max[parameter])
            {
                return ScpiErrors.InvalidStringData;
            }

            Value = ((long)(start + 1) << TextLengthBits) | (uint)length;
            return ScpiErrors.NoError;
        }

        private int ReadChoice(byte[] line, int start, int end, int parameter)
        {
            if (!Ascii.IsLetter(line[start]))
            {
                return ScpiErrors.DataType;
            }

            string[] choices = ParameterTable.Choices[parameter];
            for (int i = 0; i < choices.Length; i++)
            {
                if (Mnemonic.Matches(line, start, end - start, choices[i]))
                {
                    Value = i;
                    return ScpiErrors.NoError;
                }
            }

            return ReadKeyword(line, start, end, parameter);
        }

        private int ReadOnOff(byte[] line, int start, int end)
        {
            bool on = Ascii.Matches(line, start, end - start, "ON");
            Value = on ? 1 : 0;
            return on || Ascii.Matches(line, start, end - start, "OFF") ? ScpiErrors.NoError : ScpiErrors.InvalidCharacterData;
        }

        private int ReadNumber(byte[] line, int start, int end, int parameter)
        {
            int error = _number.Read(line, start, end);
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            int suffix = _number.End;
            while (suffix < end && Ascii.IsBlank(line[suffix]))
            {
                suffix++;
            }

            if (suffix < end && !Ascii.IsLetter(line[suffix]))
            {
                return Ascii.IsDigit(line[suffix]) ? ScpiErrors.InvalidSeparator : ScpiErrors.NumericData;
            }

            string unit = ParameterTable.Unit[parameter];
            if (suffix < end && unit.Length == 0)
            {
                return ScpiErrors.SuffixNotAllowed;
            }

            int power = Suffix.Exponent(line, suffix, end - suffix, unit);
            return power == Suffix.Invalid ? ScpiErrors.InvalidSuffix : Scale(power, parameter);
        }

        private int Scale(int suffixPower, int parameter)
        {
            bool real = ParameterTable.Type[parameter] == (byte)ParameterType.Real;
            int unit = ParameterTable.ScaleExponent[parameter] - (real ? ScaledReal.Digits : 0);
            int error = _number.Scale(unit - suffixPower);
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            if (!real && _number.IsInexact)
            {
                return ScpiErrors.DataType;
            }

            Value = _number.IsNegative ? -_number.Scaled : _number.Scaled;
            IsInexact = _number.IsInexact;
            return _number.IsNegative && IsInexact ? ScpiErrors.DataOutOfRange : ScpiErrors.NoError;
        }

        // #H, #Q, #B of IEEE 488.2, 7.7.4; #<digit> begins a block, which no parameter takes.
        private int ReadNonDecimal(byte[] line, int start, int end)
        {
            int bits = 0;
            switch (start < end ? (char)Ascii.Upper(line[start]) : ' ')
            {
                case 'H': bits = 4; break;
                case 'Q': bits = 3; break;
                case 'B': bits = 1; break;
                default: return start < end && Ascii.IsDigit(line[start]) ? ScpiErrors.InvalidBlockData : ScpiErrors.NumericData;
            }

            if (start + 1 == end)
            {
                return ScpiErrors.NumericData;
            }

            for (int i = start + 1; i < end; i++)
            {
                int digit = HexDigit(line[i]);
                if (digit < 0 || digit >= 1 << bits)
                {
                    return ScpiErrors.NumericData;
                }

                if (Value > uint.MaxValue >> bits)
                {
                    return ScpiErrors.DataOutOfRange;
                }

                Value = (Value << bits) | (uint)digit;
            }

            return ScpiErrors.NoError;
        }

        private int CheckRange(ParameterType type, int parameter)
        {
            long count = 1;
            if (type == ParameterType.Real)
            {
                count = ScaledReal.PerUnit;
            }
            else if (type == ParameterType.Boolean)
            {
                return Value == 0 || Value == 1 ? ScpiErrors.NoError : ScpiErrors.IllegalParameter;
            }

            long max = ParameterTable.Max[parameter] * count;
            bool over = Value > max || (Value == max && IsInexact);
            return over || Value < ParameterTable.Min[parameter] * count ? ScpiErrors.DataOutOfRange : ScpiErrors.NoError;
        }

        private static int HexDigit(byte value)
        {
            if (Ascii.IsDigit(value))
            {
                return value - '0';
            }

            byte upper = Ascii.Upper(value);
            return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
        }
    }
}
