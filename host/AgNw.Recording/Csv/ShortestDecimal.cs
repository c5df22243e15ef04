using System.Globalization;

namespace AgNw.Recording.Csv;

/// <summary>
/// Writes a double as .NET's "R" does: the shortest decimal that reads back to the same bits. Numbers of up to 15 digits, as instruments give
/// them, take a short way: decimals of so few digits are all different as doubles, so that one which, divided exactly, gives the number is the
/// shortest (a double has 53 bits, powers of ten up to 10^22 are exact in it). Others take .NET's way.
/// </summary>
internal static class ShortestDecimal
{
    /// <summary>No double takes more bytes.</summary>
    public const int MaximumBytes = 32;

    private const int LargestPower = 22;
    private const double Log10Of2 = 0.30102999566398120;
    // Scientific notation below 1e-4 and from 1e15 on.
    private const int LeastFixedExponent = -4;
    private const int LeastLargeExponent = 15;

    private static readonly double[] Powers = [.. Enumerable.Range(0, LargestPower + 1).Select(static k => double.Parse($"1E{k}", CultureInfo.InvariantCulture))];

    /// <summary>Writes a finite number.</summary>
    /// <param name="value">the number</param>
    /// <param name="destination">has room for <see cref="MaximumBytes"/></param>
    /// <returns>bytes written</returns>
    public static int Write(double value, Span<byte> destination)
    {
        double magnitude = Math.Abs(value);
        int binary = (int)((BitConverter.DoubleToUInt64Bits(magnitude) >> 52) & 0x7FF) - 1023;
        int exponent = (int)Math.Floor(binary * Log10Of2);
        if (!TryFind(magnitude, 6 - exponent, 100_000_000, out ulong digits, out int scale)
            && !TryFind(magnitude, 14 - exponent, 1_000_000_000_000_000, out digits, out scale)
            && !TryFind(magnitude, 13 - exponent, 1_000_000_000_000_000, out digits, out scale))
        {
            _ = value.TryFormat(destination, out int written, "R", CultureInfo.InvariantCulture);
            return written;
        }

        int at = 0;
        if (value < 0)
            destination[at++] = (byte)'-';
        return at + Layout(digits, scale, destination[at..]);
    }

    /// <summary>Finds an integer that over 10^scale is the number; without zeros at its end.</summary>
    private static bool TryFind(double magnitude, int scale, ulong limit, out ulong digits, out int found)
    {
        digits = 0;
        found = scale;
        if (scale is < 0 or > LargestPower)
            return false;
        double scaled = Math.Round(magnitude * Powers[scale]);
        if (!(scaled >= 1 && scaled < limit) || scaled / Powers[scale] != magnitude)
            return false;
        digits = (ulong)scaled;
        while (digits % 10 == 0)
        {
            digits /= 10;
            found--;
        }

        return true;
    }

    private static int Layout(ulong digits, int scale, Span<byte> destination)
    {
        Span<byte> text = stackalloc byte[20];
        int count = 0;
        for (ulong rest = digits; rest > 0; rest /= 10)
            text[text.Length - ++count] = (byte)('0' + (rest % 10));
        text = text[^count..];
        int exponent = count - 1 - scale;
        if (exponent is < LeastFixedExponent or >= LeastLargeExponent)
            return Scientific(text, exponent, destination);
        int at = 0;
        if (exponent < 0)
        {
            destination[at++] = (byte)'0';
            destination[at++] = (byte)'.';
            for (int zeros = -1 - exponent; zeros > 0; zeros--)
                destination[at++] = (byte)'0';
            text.CopyTo(destination[at..]);
            return at + count;
        }

        int whole = Math.Min(count, exponent + 1);
        text[..whole].CopyTo(destination);
        at = whole;
        for (int zeros = exponent + 1 - whole; zeros > 0; zeros--)
            destination[at++] = (byte)'0';
        if (count > whole)
        {
            destination[at++] = (byte)'.';
            text[whole..].CopyTo(destination[at..]);
            at += count - whole;
        }

        return at;
    }

    private static int Scientific(ReadOnlySpan<byte> text, int exponent, Span<byte> destination)
    {
        destination[0] = text[0];
        int at = 1;
        if (text.Length > 1)
        {
            destination[at++] = (byte)'.';
            text[1..].CopyTo(destination[at..]);
            at += text.Length - 1;
        }

        destination[at++] = (byte)'E';
        destination[at++] = (byte)(exponent < 0 ? '-' : '+');
        int size = Math.Abs(exponent);
        destination[at++] = (byte)('0' + (size / 10));
        destination[at++] = (byte)('0' + (size % 10));
        return at;
    }
}
