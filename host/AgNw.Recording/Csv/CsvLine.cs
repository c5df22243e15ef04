using System.Globalization;

namespace AgNw.Recording.Csv;

/// <summary>Builds one CSV line (RFC 4180, comma, LF) without allocating. Numbers are invariant and round-trip exactly; nothing known is an empty field.</summary>
public sealed class CsvLine
{
    private char[] _buffer = new char[512];
    private int _length;
    private bool _begun;

    public ReadOnlySpan<char> Text => _buffer.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _begun = false;
    }

    public void Add(long value) => AddFormatted(value, default);

    public void Add(long? value)
    {
        if (value is { } known) Add(known);
        else Separate();
    }

    /// <summary>Shortest text that reads back to the same bits; NaN is an empty field.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value)) Separate();
        else AddFormatted(value, "R");
    }

    /// <summary>Board ticks as seconds with nine decimals, rounded down to a nanosecond: computed in integers, exact over years.</summary>
    public void AddSeconds(long? ticks, long ticksPerSecond)
    {
        if (ticks is not { } known)
        {
            Separate();
            return;
        }

        Separate();
        long seconds = Math.DivRem(known, ticksPerSecond, out long rest);
        if (known < 0)
        {
            Append('-');
            seconds = -seconds;
            rest = -rest;
        }

        AppendFormatted(seconds, default);
        Append('.');
        AppendFormatted((long)((Int128)rest * 1_000_000_000 / ticksPerSecond), "D9");
    }

    public void Add(bool value) => Add(value ? 1L : 0L);

    public void Add(bool? value)
    {
        if (value is { } known) Add(known);
        else Separate();
    }

    /// <summary>Text; quoted where it has to be.</summary>
    public void Add(string text)
    {
        Separate();
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            Append(text);
            return;
        }

        Append('"');
        Append(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        Append('"');
    }

    private void AddFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        Separate();
        AppendFormatted(value, format);
    }

    private void AppendFormatted<T>(T value, ReadOnlySpan<char> format)
        where T : ISpanFormattable
    {
        int written;
        while (!value.TryFormat(_buffer.AsSpan(_length), out written, format, CultureInfo.InvariantCulture)) Grow(64);
        _length += written;
    }

    private void Separate()
    {
        if (_begun) Append(',');
        _begun = true;
    }

    private void Append(char value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = value;
    }

    private void Append(string text)
    {
        if (_length + text.Length > _buffer.Length) Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int atLeast) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + atLeast));
}
