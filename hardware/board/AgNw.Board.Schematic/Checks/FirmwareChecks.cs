using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Checks;

/// <summary>The device program's constants of a board are the numbers of its declared pins.</summary>
public static partial class FirmwareChecks
{
    public static string Constants(string board) => $"firmware/AgNw.Firmware/Boards/{board}/BoardPins.Generated.cs";

    public static IEnumerable<string> Pins(BoardEntry board, string source)
    {
        var found = Constant().Matches(source).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["number"].Value, StringComparer.OrdinalIgnoreCase);
        foreach (var pin in board.Pins)
        {
            var name = pin.Name.Replace("_", "", StringComparison.Ordinal);
            if (!found.TryGetValue(name, out var number) || number != $"{pin.Number}")
                yield return $"{board.Name} {pin.Name}: {pin.Pin} is {pin.Number}, the device program has {number ?? "nothing"}";
        }
    }

    [GeneratedRegex(@"const int (?<name>\w+) = (?<number>\d+)")]
    private static partial Regex Constant();
}
