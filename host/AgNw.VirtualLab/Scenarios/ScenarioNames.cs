using System.Globalization;
using System.Reflection;
using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>Names of the contract as scenarios write them, resolved on the generated constants themselves.</summary>
internal static class ScenarioNames
{
    private static readonly Assembly Contract = typeof(Registers).Assembly;

    public static byte? Register(string name)
    {
        var index = Array.IndexOf(RegisterTable.Name, name);
        return index < 0 ? null : RegisterTable.Address[index];
    }

    public static string NameOf(byte address) => RegisterTable.Name[Array.IndexOf(RegisterTable.Address, address)];

    /// <summary>Mask and shift of a field of a register.</summary>
    public static (uint Mask, int Shift)? Field(byte register, string field)
    {
        var type = Contract.GetType($"AgNw.Contract.{Pascal(NameOf(register))}Fields");
        var mask = type?.GetField(Pascal(field) + "Mask")?.GetRawConstantValue();
        var shift = type?.GetField(Pascal(field) + "Shift")?.GetRawConstantValue();
        return mask is uint bits && shift is int position ? (bits, position) : null;
    }

    public static uint? Key(string name) => typeof(Keys).GetField(Pascal(name))?.GetRawConstantValue() as uint?;

    public static Refusal? Refusal(string name) => Parse<Refusal>(name);

    public static InputLine? Input(string name) => Parse<InputLine>(name);

    public static OutputLine? Output(string name) => Parse<OutputLine>(name);

    public static Cause? Cause(string name) => Parse<Cause>(name);

    public static RecordKind? Kind(string name) => Parse<RecordKind>(name);

    /// <summary>A decimal or 0x number, a mode, a state or a range.</summary>
    public static uint? Number(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex : null;
        }

        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : (uint?)Parse<TripMode>(text) ?? (uint?)Parse<TripState>(text) ?? (uint?)Parse<CurrentRange>(text);
    }

    public static string Pascal(string name) => string.Concat(name.Split('_').Select(
        part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()));

    private static T? Parse<T>(string name)
        where T : struct, Enum =>
        name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_') && !char.IsAsciiDigit(name.FirstOrDefault())
            && Enum.TryParse<T>(Pascal(name), out var value)
            ? value
            : null;
}
