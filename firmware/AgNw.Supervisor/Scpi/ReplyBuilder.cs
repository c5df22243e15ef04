namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// Builds the reply of a line in one buffer and sends it when it is full or the line is done. Replies of one line are separated
    /// by semicolons and end with LF. Blocks of data go straight from their own buffer to the port.
    /// </summary>
    public sealed class ReplyBuilder
    {
        private const int Capacity = 512;
        private const int MaxNumberCharacters = 20;

        private readonly IReplySink _port;
        private readonly byte[] _buffer = new byte[Capacity];
        private readonly byte[] _number = new byte[MaxNumberCharacters];
        private int _length;
        private bool _hasUnit;
        private bool _separatorDue;

        public ReplyBuilder(IReplySink port)
        {
            _port = port;
        }

        /// <summary>The next characters belong to another command's reply.</summary>
        public void BeginUnit()
        {
            _separatorDue = _hasUnit;
        }

        /// <summary>Ends the line and sends what is left of it; nothing if there was no reply.</summary>
        public void EndLine()
        {
            if (_hasUnit)
            {
                _separatorDue = false;
                AppendByte((byte)Ascii.LineFeed);
                Flush();
            }

            _hasUnit = false;
            _separatorDue = false;
        }

        /// <summary>Forgets what has not been sent.</summary>
        public void Abandon()
        {
            _length = 0;
            _hasUnit = false;
            _separatorDue = false;
        }

        /// <summary>Adds a byte.</summary>
        public void AppendByte(byte value)
        {
            if (_separatorDue)
            {
                _separatorDue = false;
                AppendByte((byte)';');
            }

            if (_length == Capacity)
            {
                Flush();
            }

            _buffer[_length++] = value;
            _hasUnit = true;
        }

        /// <summary>Adds text of ASCII characters.</summary>
        public void Append(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                AppendByte((byte)text[i]);
            }
        }

        /// <summary>Adds a decimal integer.</summary>
        public void AppendNumber(long value)
        {
            if (value < 0)
            {
                AppendByte((byte)'-');
            }

            AppendDigits(Digits(value), 0);
        }

        /// <summary>Adds #H and eight hexadecimal digits.</summary>
        public void AppendHex(uint value)
        {
            Append("#H");
            for (int shift = 28; shift >= 0; shift -= 4)
            {
                uint digit = (value >> shift) & 0xF;
                AppendByte((byte)(digit < 10 ? '0' + digit : 'A' + digit - 10));
            }
        }

        /// <summary>Adds value x 10^exponent as a decimal with one digit before the point (NR3 of IEEE 488.2).</summary>
        public void AppendScaled(long value, int exponent)
        {
            if (value == 0)
            {
                Append("0.0E+00");
                return;
            }

            if (value < 0)
            {
                AppendByte((byte)'-');
            }

            int first = Digits(value);
            int last = MaxNumberCharacters - 1;
            int power = exponent + last - first;
            while (last > first && _number[last] == '0')
            {
                last--;
            }

            AppendByte(_number[first]);
            AppendByte((byte)'.');
            if (last == first)
            {
                AppendByte((byte)'0');
            }

            for (int i = first + 1; i <= last; i++)
            {
                AppendByte(_number[i]);
            }

            AppendByte((byte)'E');
            AppendByte((byte)(power < 0 ? '-' : '+'));
            AppendDigits(Digits(power), 2);
        }

        /// <summary>Adds the names of the set bits, separated by commas; NONE if there are none.</summary>
        public void AppendNames(uint bits, string[] names)
        {
            bool any = false;
            for (int i = 0; i < names.Length; i++)
            {
                if ((bits & (1u << i)) != 0)
                {
                    Append(any ? "," : string.Empty);
                    Append(names[i]);
                    any = true;
                }
            }

            Append(any ? string.Empty : "NONE");
        }

        /// <summary>Begins a definite-length block of so many bytes, which follow by <see cref="AppendBytes"/>.</summary>
        public void BeginBlock(int length)
        {
            AppendByte((byte)'#');
            int first = Digits(length);
            AppendByte((byte)('0' + MaxNumberCharacters - first));
            AppendDigits(first, 0);
        }

        /// <summary>Sends what has been built, then these bytes without copying them.</summary>
        public void AppendBytes(byte[] bytes, int offset, int count)
        {
            Flush();
            if (count > 0)
            {
                _port.Write(bytes, offset, count);
            }
        }

        private void Flush()
        {
            if (_length > 0)
            {
                _port.Write(_buffer, 0, _length);
                _length = 0;
            }
        }

        // Digits of the magnitude at the end of the number buffer; the place of the first.
        private int Digits(long value)
        {
            int at = MaxNumberCharacters;
            do
            {
                long digit = value % 10;
                _number[--at] = (byte)('0' + (digit < 0 ? -digit : digit));
                value /= 10;
            }
            while (value != 0);

            return at;
        }

        private void AppendDigits(int first, int atLeast)
        {
            for (int i = MaxNumberCharacters - first; i < atLeast; i++)
            {
                AppendByte((byte)'0');
            }

            for (int i = first; i < MaxNumberCharacters; i++)
            {
                AppendByte(_number[i]);
            }
        }
    }
}
