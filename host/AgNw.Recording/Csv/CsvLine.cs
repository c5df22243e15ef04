using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgNw.Recording.Csv;

/// <summary>
/// Builds CSV lines in UTF-8 (RFC 4180, comma, LF) without allocating. Numbers are invariant and round-trip exactly; nothing known is an empty field.
/// </summary>
public sealed class CsvLine
{
    private const int LongestInteger = 20;
    // Shorter ones are written as fast as compared and copied.
    private const int LongNumber = 16;
    private const long LargestRestInLong = long.MaxValue / NanosecondsPerSecond;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    private readonly byte[] _last = new byte[ShortestDecimal.MaximumBytes];
    private byte[] _buffer = new byte[512];
    private int _length;
    private bool _begun;
    private double _lastValue = double.NaN;
    private int _lastLength;

    /// <summary>What was added since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    /// <summary>The same as text.</summary>
    public string Text => Encoding.UTF8.GetString(Utf8);

    public void Clear()
    {
        _length = 0;
        _begun = false;
    }

    /// <summary>Ends the line; the next one begins behind it.</summary>
    public void EndLine()
    {
        Append((byte)'\n');
        _begun = false;
    }

    public void Add(long value)
    {
        Separate();
        AppendInteger(value);
    }

    public void Add(long? value)
    {
        Separate();
        if (value is { } known) AppendInteger(known);
    }

    /// <summary>Shortest text that reads back to the same bits; NaN is an empty field.</summary>
    public void Add(double value)
    {
        Separate();
        if (double.IsNaN(value)) return;
        Reserve(ShortestDecimal.MaximumBytes);
        // An uncertainty is often the same in row after row.
        if (BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(_lastValue))
        {
            int written = ShortestDecimal.Write(value, _buffer.AsSpan(_length));
            if (written >= LongNumber)
            {
                _buffer.AsSpan(_length, written).CopyTo(_last);
                _lastValue = value;
                _lastLength = written;
            }

            _length += written;
            return;
        }

        _last.AsSpan(0, _lastLength).CopyTo(_buffer.AsSpan(_length));
        _length += _lastLength;
    }

    /// <summary>Board ticks as seconds with nine decimals, rounded down to a nanosecond: computed in integers, exact over years.</summary>
    public void AddSeconds(long? ticks, long ticksPerSecond)
    {
        Separate();
        if (ticks is not { } known) return;
        long seconds = Math.DivRem(known, ticksPerSecond, out long rest);
        if (known < 0)
        {
            Append((byte)'-');
            seconds = -seconds;
            rest = -rest;
        }

        AppendInteger(seconds);
        long nanoseconds = rest <= LargestRestInLong
            ? rest * NanosecondsPerSecond / ticksPerSecond
            : (long)((Int128)rest * NanosecondsPerSecond / ticksPerSecond);
        AppendNineDecimals((int)nanoseconds);
    }

    public void Add(bool value)
    {
        Separate();
        Append((byte)(value ? '1' : '0'));
    }

    public void Add(bool? value)
    {
        Separate();
        if (value is { } known) Append((byte)(known ? '1' : '0'));
    }

    /// <summary>Text; quoted where it has to be.</summary>
    public void Add(string text)
    {
        Separate();
        if (text.AsSpan().IndexOfAny(Quoted) < 0)
        {
            Append(text);
            return;
        }

        Append((byte)'"');
        Append(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        Append((byte)'"');
    }

    /// <summary>Fields that another line has built.</summary>
    public void AddEncoded(ReadOnlySpan<byte> fields)
    {
        Separate();
        Reserve(fields.Length);
        fields.CopyTo(_buffer.AsSpan(_length));
        _length += fields.Length;
    }

    private void AppendInteger(long value)
    {
        Reserve(LongestInteger);
        _ = value.TryFormat(_buffer.AsSpan(_length), out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void AppendNineDecimals(int value)
    {
        const int digits = 9;
        Reserve(digits + 1);
        _buffer[_length] = (byte)'.';
        for (int place = digits; place > 0; place--)
        {
            (value, int digit) = Math.DivRem(value, 10);
            _buffer[_length + place] = (byte)('0' + digit);
        }

        _length += digits + 1;
    }

    private void Separate()
    {
        if (_begun) Append((byte)',');
        _begun = true;
    }

    private void Append(byte value)
    {
        if (_length == _buffer.Length) Reserve(1);
        _buffer[_length++] = value;
    }

    private void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
