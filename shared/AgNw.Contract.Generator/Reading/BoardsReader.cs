using System.Globalization;
using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads pins.yaml.</summary>
public static partial class BoardsReader
{
    public const string Path = "shared/boards/pins.yaml";

    private const int PinsInPort = 16;

    public static List<BoardEntry>? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var boards = file.Maps("boards").Select(Board).ToList();
        file.Finish();
        return boards;
    }

    private static BoardEntry Board(MapReader map)
    {
        var style = map.Text("pin_style");
        if (style is not ("GPIO" or "PORT" or ""))
            map.Problem("pin_style", $"'pin_style' must be GPIO or PORT, not '{style}'");
        _ = map.Text("sources");
        var pins = map.Maps("pins").Select(pin => Pin(pin, style)).ToList();
        var board = new BoardEntry(
            map.Text("name"), map.Text("text"), map.SmallNumber("spi_bus"), map.SmallNumber("spi_clock_hertz"), map.Text("host_port"),
            pins, map.Line);
        map.Finish();
        return board;
    }

    private static BoardPin Pin(MapReader map, string style)
    {
        var pin = map.Text("pin");
        var number = Number(pin, style);
        if (number < 0 && pin.Length > 0)
            map.Problem("pin", $"'{pin}' is no pin of the style {style}: GPIO12 or PA12");
        var entry = new BoardPin(map.Text("name"), pin, number, map.Text("text"), map.Line);
        map.Finish();
        return entry;
    }

    private static int Number(string pin, string style)
    {
        var match = PinName().Match(pin);
        var port = match.Groups["port"];
        if (!match.Success || port.Success != (style == "PORT"))
            return -1;
        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return !port.Success ? number : number < PinsInPort ? ((port.Value[0] - 'A') * PinsInPort) + number : -1;
    }

    [GeneratedRegex("^(?:GPIO|P(?<port>[A-K]))(?<number>0|[1-9][0-9]?)$")]
    private static partial Regex PinName();
}
