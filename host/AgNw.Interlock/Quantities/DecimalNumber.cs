using System.Globalization;
using System.Numerics;

namespace AgNw.Interlock.Quantities;

/// <summary>An exact decimal number, Mantissa x 10^Exponent: what a person typed, without binary rounding.</summary>
public readonly record struct DecimalNumber(BigInteger Mantissa, int Exponent)
{
    private const int MaximumCharacters = 40;
    private const int MaximumExponent = 40;

    /// <summary>Reads an optional sign, digits with or without a point, and an optional exponent, from the start of a text.</summary>
    /// <param name="text">what follows the number is left to the caller</param>
    /// <param name="number">the value</param>
    /// <param name="length">characters that belong to it</param>
    /// <returns>false when the text does not begin with a number, or with one of absurd size</returns>
    public static bool TryReadStart(string text, out DecimalNumber number, out int length)
    {
        number = default;
        length = 0;
        int index = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        int digitsFrom = index;
        int fraction = 0;
        bool point = false;
        BigInteger mantissa = BigInteger.Zero;
        int digits = 0;
        for (; index < text.Length && index - digitsFrom <= MaximumCharacters; index++)
        {
            if (char.IsAsciiDigit(text[index]))
            {
                mantissa = (mantissa * 10) + (text[index] - '0');
                digits++;
                if (point) fraction++;
            }
            else if (text[index] == '.' && !point)
            {
                point = true;
            }
            else
            {
                break;
            }
        }

        if (digits == 0 || index - digitsFrom > MaximumCharacters) return false;
        int exponent = ReadExponent(text, ref index);
        if (Math.Abs(exponent) > MaximumExponent) return false;
        number = new DecimalNumber(text[0] == '-' ? -mantissa : mantissa, exponent - fraction);
        length = index;
        return true;
    }

    /// <summary>The value in units of 10^<paramref name="exponent"/>, exactly.</summary>
    /// <returns>null when it is no whole number of them</returns>
    public BigInteger? InUnitsOf(int exponent)
    {
        int shift = Exponent - exponent;
        BigInteger value = Mantissa;
        if (shift >= 0)
        {
            value *= BigInteger.Pow(10, shift);
        }
        else
        {
            value = BigInteger.DivRem(value, BigInteger.Pow(10, -shift), out BigInteger rest);
            if (!rest.IsZero) return null;
        }

        return value;
    }

    /// <summary>Units x 10^<paramref name="exponent"/> as plain decimal text: no exponent, no trailing zeros, exact.</summary>
    public static string Text(long units, int exponent)
    {
        string digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture);
        if (exponent >= 0)
        {
            digits += units == 0 ? string.Empty : new string('0', exponent);
        }
        else
        {
            digits = digits.PadLeft(1 - exponent, '0');
            digits = $"{digits[..^-exponent]}.{digits[^-exponent..]}".TrimEnd('0').TrimEnd('.');
        }

        return units < 0 ? "-" + digits : digits;
    }

    private static int ReadExponent(string text, ref int index)
    {
        if (index >= text.Length || text[index] is not ('e' or 'E')) return 0;
        int from = index + 1;
        int end = from;
        if (end < text.Length && text[end] is '+' or '-') end++;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end - from > 4 || !int.TryParse(text.AsSpan(from, end - from), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent))
            return 0;
        index = end;
        return exponent;
    }
}
