using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads shared/pins/pins.yaml.</summary>
public static class PinsReader
{
    public const string Path = "shared/pins/pins.yaml";

    public static PinContract? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var contract = new PinContract([.. file.Maps("fpga").Select(Port)], [.. file.OptionalMaps("connectors").Select(Connector)]);
        file.Finish();
        return contract;
    }

    private static FpgaPort Port(MapReader map)
    {
        var direction = map.Text("direction");
        if (direction is not ("in" or "out" or "both" or ""))
            map.Problem("direction", $"'direction' must be in, out or both, not '{direction}'");
        var isBus = map.Has("pins");
        var pins = isBus ? Numbers(map) : [map.SmallNumber("pin")];
        var port = new FpgaPort(map.Text("port"), pins, isBus, direction, map.OptionalBoolean("permit", false), map.Text("text"), map.Line);
        map.Finish();
        return port;
    }

    private static List<int> Numbers(MapReader map)
    {
        var numbers = new List<int>();
        foreach (var word in map.OptionalWords("pins") ?? [])
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                map.Problem("pins", $"'{word}' is no pin's number");
        }

        return numbers;
    }

    private static ConnectorEntry Connector(MapReader map)
    {
        var connector = new ConnectorEntry(map.Text("name"), map.Text("reference"), map.Text("text"), [.. map.Maps("pins").Select(Contact)], map.Line);
        map.Finish();
        return connector;
    }

    private static ConnectorPin Contact(MapReader map)
    {
        var pin = new ConnectorPin(map.Text("pin"), map.OptionalText("net") ?? "", map.Text("text"), map.Line);
        map.Finish();
        return pin;
    }
}
