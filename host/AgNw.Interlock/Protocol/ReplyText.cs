using System.Globalization;

namespace AgNw.Interlock.Protocol;

/// <summary>Reads the texts of answers. Every method throws <see cref="FormatException"/> for anything but what the contract promises.</summary>
internal static class ReplyText
{
    /// <summary>The text of the only answer.</summary>
    public static string Only(IReadOnlyList<ReplyElement> reply) => Texts(reply, 1)[0];

    /// <summary>The texts of a number of answers.</summary>
    public static string[] Texts(IReadOnlyList<ReplyElement> reply, int count) =>
        reply.Count == count && reply.All(element => !element.IsBlock)
            ? [.. reply.Select(element => element.Text)]
            : throw new FormatException($"{reply.Count} answers where {count} were expected.");

    public static long Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : throw Wrong(text, "an integer");

    public static uint UnsignedInteger(string text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : throw Wrong(text, "a number below 2^32");

    /// <summary>A real in base units. SCPI's 9.91E37 (not a number) is not accepted: no query of the board gives it.</summary>
    public static double Real(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && Math.Abs(value) < 9e37
            ? value
            : throw Wrong(text, "a number");

    public static bool Boolean(string text) => text switch
    {
        "1" or "ON" => true,
        "0" or "OFF" => false,
        _ => throw Wrong(text, "0 or 1"),
    };

    /// <summary>#H and one to eight hexadecimal digits.</summary>
    public static uint Hexadecimal(string text) =>
        text.Length is > 2 and <= 10 && text.StartsWith("#H", StringComparison.OrdinalIgnoreCase) &&
        uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            ? value
            : throw Wrong(text, "#H and hexadecimal digits");

    /// <summary>Splits at commas and demands a number of parts.</summary>
    public static string[] Parts(string text, int count)
    {
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == count ? parts : throw Wrong(text, $"{count} values separated by commas");
    }

    /// <summary>The index of a word among SCPI choices, in short or long form, case ignored.</summary>
    public static int Choice(string text, IReadOnlyList<string> choices)
    {
        for (int index = 0; index < choices.Count; index++)
        {
            if (ScpiWord.Matches(text, choices[index])) return index;
        }

        throw Wrong(text, $"one of {string.Join(", ", choices)}");
    }

    public static FormatException Wrong(string text, string expected) => new($"'{text}' is not {expected}.");
}
