using System.Globalization;
using AgNw.Contract;

namespace AgNw.Recording.Csv;

/// <summary>The contract's names of codes; the number where it has none.</summary>
public static class ContractNames
{
    public static string Of(TripState state) => At(TripStateNames.ByCode, (int)state);

    public static string Of(TripMode mode) => At(TripModeNames.ByCode, (int)mode);

    /// <summary>Names of the lines of a mask, each with its level: <c>STROBE=1 LOOP_OPEN=0</c>.</summary>
    /// <param name="names">names by bit; empty where there is no line</param>
    public static string Lines(IReadOnlyList<string> names, ushort mask, ushort levels) => string.Join(
        ' ',
        Enumerable.Range(0, 16)
            .Where(bit => ((mask >> bit) & 1) != 0)
            .Select(bit => string.Create(CultureInfo.InvariantCulture, $"{At(names, bit)}={(levels >> bit) & 1}")));

    private static string At(IReadOnlyList<string> names, int index) =>
        index < names.Count && names[index].Length > 0 ? names[index] : index.ToString(CultureInfo.InvariantCulture);
}
