namespace System
{
    /// <summary>A view of part of a byte array: nanoFramework's stand-in for a span.</summary>
    public readonly ref struct SpanByte
    {
        private readonly byte[] _array;
        private readonly int _start;

        /// <summary>The whole array; null gives an empty view.</summary>
        public SpanByte(byte[] array)
        {
            _array = array;
            _start = 0;
            Length = array == null ? 0 : array.Length;
        }

        /// <summary><paramref name="length"/> bytes from <paramref name="start"/> on.</summary>
        /// <exception cref="ArgumentOutOfRangeException">the part does not lie in the array</exception>
        public SpanByte(byte[] array, int start, int length)
        {
            int available = array == null ? 0 : array.Length;
            if (start < 0 || length < 0 || start > available || length > available - start)
            {
                throw new ArgumentOutOfRangeException(nameof(start));
            }

            _array = array;
            _start = start;
            Length = length;
        }

        /// <summary>A view of nothing.</summary>
        public static SpanByte Empty => default;

        /// <summary>Bytes in the view.</summary>
        public int Length { get; }

        /// <summary>Whether there are none.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>A byte of the view.</summary>
        /// <exception cref="ArgumentOutOfRangeException">the index lies outside</exception>
        public byte this[int index]
        {
            get => (uint)index < (uint)Length ? _array[_start + index] : throw new ArgumentOutOfRangeException(nameof(index));
            set
            {
                if ((uint)index >= (uint)Length)
                {
                    throw new ArgumentOutOfRangeException(nameof(index));
                }

                _array[_start + index] = value;
            }
        }

        /// <summary>View of a whole array.</summary>
        public static implicit operator SpanByte(byte[] array) => new SpanByte(array);

        /// <summary>Copies to the beginning of another view.</summary>
        /// <exception cref="ArgumentOutOfRangeException">the destination is shorter</exception>
        public void CopyTo(SpanByte destination)
        {
            if (destination.Length < Length)
            {
                throw new ArgumentOutOfRangeException(nameof(destination));
            }

            Bytes.CopyTo(destination.Bytes);
        }

        /// <summary>The rest from <paramref name="start"/> on.</summary>
        public SpanByte Slice(int start) => Slice(start, Length - start);

        /// <summary><paramref name="length"/> bytes from <paramref name="start"/> on.</summary>
        public SpanByte Slice(int start, int length)
        {
            if (start < 0 || length < 0 || start > Length || length > Length - start)
            {
                throw new ArgumentOutOfRangeException(nameof(start));
            }

            return new SpanByte(_array, _start + start, length);
        }

        /// <summary>A copy.</summary>
        public byte[] ToArray() => Bytes.ToArray();

        internal Span<byte> Bytes => new Span<byte>(_array, _start, Length);
    }
}
