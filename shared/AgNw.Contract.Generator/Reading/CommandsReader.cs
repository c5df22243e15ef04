using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads commands.yaml; the choices `causes` are the causes of the trip core.</summary>
public static class CommandsReader
{
    public const string Path = "shared/protocol/commands.yaml";

    public static ProtocolContract? Read(string root, TripCoreContract core, IReadOnlyList<ErrorEntry> errors, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var line = file.Map("line");
        var contract = new ProtocolContract
        {
            CommandsFile = Path,
            ErrorsFile = ErrorsReader.Path,
            LineMaxCharacters = line.SmallNumber("max_characters"),
            LineTerminator = line.Text("terminator"),
            Baud = line.SmallNumber("baud"),
            LogBlock = Block(file.Map("log_block"), "max_records"),
            CaptureBlock = Block(file.Map("capture_block"), "max_pairs"),
            Commands = [.. file.Maps("commands").Select(map => Command(map, core))],
            Errors = errors,
        };
        if (contract.LineTerminator != "LF")
            line.Problem("terminator", $"'terminator' must be LF, not '{contract.LineTerminator}'");
        line.Finish();
        file.Finish();
        return contract;
    }

    private static BlockEntry Block(MapReader map, string max)
    {
        var block = new BlockEntry(map.WholeNumber(max), map.Text("header"), map.Text("trailer"));
        map.Finish();
        return block;
    }

    private static CommandEntry Command(MapReader map, TripCoreContract core)
    {
        var conversion = (map.OptionalText("conversion") ?? "none").Split(':');
        var sets = (map.OptionalText("sets") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var command = new CommandEntry(
            map.Text("pattern"),
            map.Text("name"),
            map.OptionalBoolean("set", absent: true),
            map.OptionalBoolean("query", absent: false),
            [.. map.OptionalMaps("parameters").Select(parameter => Parameter(parameter, core))],
            sets,
            conversion[0],
            conversion.Length > 1 ? conversion[1] : null,
            map.OptionalText("reply") ?? "",
            map.OptionalWords("errors") ?? [],
            map.OptionalWords("states") ?? [],
            map.Text("text"),
            map.Line);
        map.Finish();
        return command;
    }

    private static ParameterEntry Parameter(MapReader map, TripCoreContract core)
    {
        var choices = map.OptionalTextIs("choices", "causes")
            ? [.. core.Causes.OrderBy(c => c.Bit).Select(c => c.Name)]
            : map.OptionalWords("choices") ?? [];
        var type = map.Text("type");
        var parameter = new ParameterEntry(
            map.Text("name"),
            type,
            map.OptionalText("unit") ?? "",
            map.OptionalText("scale") ?? "",
            map.OptionalWholeNumber("min"),
            map.OptionalWholeNumber("max"),
            type == "choice" ? Choice(map, choices) : map.OptionalWholeNumber("default"),
            choices,
            map.Line);
        map.Finish();
        return parameter;
    }

    private static long? Choice(MapReader map, IReadOnlyList<string> choices)
    {
        if (map.OptionalText("default") is not { } word)
            return null;
        var index = choices.ToList().IndexOf(word);
        if (index < 0)
            map.Problem("default", $"the default '{word}' is not one of the choices");
        return index;
    }
}
