using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads faults.yaml.</summary>
public static class FaultsReader
{
    public const string Path = "shared/faults/faults.yaml";

    public static FaultContract? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var contract = new FaultContract([.. file.Maps("ends").Select(End)], [.. file.Maps("faults").Select(Fault)]);
        file.Finish();
        return contract;
    }

    private static (string Name, string Text, int Line) End(MapReader map)
    {
        var end = (map.Text("name"), map.Text("text"), map.Line);
        map.Finish();
        return end;
    }

    private static FaultEntry Fault(MapReader map)
    {
        var fault = new FaultEntry(
            map.Text("name"), map.Text("fault"), map.Text("ends"), map.Text("state"), map.OptionalText("record") ?? "",
            map.OptionalText("cause") ?? "", map.OptionalText("mark") ?? "", map.OptionalText("error") ?? "", map.Text("test"), map.Line);
        map.Finish();
        return fault;
    }
}
