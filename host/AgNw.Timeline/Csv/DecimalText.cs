using System.Globalization;

namespace AgNw.Timeline.Csv;

/// <summary>
/// Numbers of a table's fields, in UTF-8. What instruments write, up to 18 digits with a point and an exponent, is read here digit by digit;
/// anything else is left to .NET, so that the same texts are numbers and the same doubles come out: where the digits and the power of ten are exact
/// as doubles (below 2^53, up to 10^22), one multiplication or division rounds once, as it must.
/// </summary>
internal static class DecimalText
{
    private const int MostDigits = 18;
    private const long ExactDigits = 1L << 53;
    private const int ExactPower = 22;

    private static readonly double[] Powers = [.. Enumerable.Range(0, ExactPower + 1).Select(static k => double.Parse($"1E{k}", CultureInfo.InvariantCulture))];
    private static readonly long[] Integers = [.. Enumerable.Range(0, MostDigits + 1).Select(static k => (long)Math.Pow(10, k))];

    /// <summary>A whole number, with a sign or without.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> text, out long value)
    {
        if (TrySplit(text, out value, out _, out _, out bool plain) && plain)
            return true;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A finite number.</summary>
    public static bool TryReal(ReadOnlySpan<byte> text, out double value)
    {
        if (TrySplit(text, out long digits, out int fraction, out int exponent, out _) && Math.Abs(digits) <= ExactDigits && digits != 0)
        {
            int power = exponent - fraction;
            if (Math.Abs(power) <= ExactPower)
            {
                value = power < 0 ? digits / Powers[-power] : digits * Powers[power];
                return true;
            }
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>The number times a power of ten, where that is a whole number that fits; false where another way has to be taken.</summary>
    public static bool TryScaled(ReadOnlySpan<byte> text, int power, out long value)
    {
        value = 0;
        if (!TrySplit(text, out long digits, out int fraction, out int exponent, out _))
            return false;
        int shift = power + exponent - fraction;
        if (shift is < 0 or > MostDigits || Math.Abs(digits) > long.MaxValue / Integers[shift])
            return false;
        value = digits * Integers[shift];
        return true;
    }

    /// <summary>Sign and digits as one number, digits after the point, exponent; plain if there is neither point nor exponent.</summary>
    private static bool TrySplit(ReadOnlySpan<byte> text, out long digits, out int fraction, out int exponent, out bool plain)
    {
        bool pointed = false;
        plain = false;
        digits = 0;
        fraction = 0;
        exponent = 0;
        bool negative = text.Length > 0 && text[0] == (byte)'-';
        int at = negative ? 1 : 0;
        int first = at;
        for (; at < text.Length; at++)
        {
            int digit = text[at] - '0';
            if ((uint)digit <= 9)
            {
                digits = (digits * 10) + digit;
                fraction += pointed ? 1 : 0;
            }
            else if (digit == '.' - '0' && !pointed)
            {
                pointed = true;
            }
            else
            {
                break;
            }
        }

        int count = at - first - (pointed ? 1 : 0);
        if (count is 0 or > MostDigits)
            return false;
        digits = negative ? -digits : digits;
        plain = at == text.Length && !pointed;
        return at == text.Length || TryExponent(text[at..], out exponent);
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if ((text[0] | 0x20) != 'e')
            return false;
        int at = text.Length > 1 && text[1] is (byte)'-' or (byte)'+' ? 2 : 1;
        int count = text.Length - at;
        // More digits than any double's exponent has.
        if (count is < 1 or > 3)
            return false;
        for (int place = at; place < text.Length; place++)
        {
            int digit = text[place] - '0';
            if ((uint)digit > 9)
                return false;
            exponent = (exponent * 10) + digit;
        }

        exponent = text[1] == (byte)'-' ? -exponent : exponent;
        return true;
    }
}
