using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads failures.yaml.</summary>
public static class FailuresReader
{
    public const string Path = "shared/faults/failures.yaml";

    public static FailureContract? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var contract = new FailureContract(
            [.. file.Maps("sources").Select(Source)], [.. file.Maps("classes").Select(Class)], [.. file.Maps("failures").Select(Failure)]);
        file.Finish();
        return contract;
    }

    private static (string Name, string Text, int Line) Source(MapReader map)
    {
        var source = (map.Text("name"), map.Text("text"), map.Line);
        map.Finish();
        return source;
    }

    private static PartClassEntry Class(MapReader map)
    {
        var entry = new PartClassEntry(map.Text("name"), map.PositiveNumber("fit"), map.PositiveNumber("quality"), map.Text("text"), map.Line);
        map.Finish();
        return entry;
    }

    private static FailureEntry Failure(MapReader map)
    {
        var failure = new FailureEntry(
            map.Text("function"), map.Text("class"), map.SmallNumber("parts"), map.SmallNumber("share"), map.Text("failure"), map.Text("effect"),
            map.Text("ends"), map.OptionalText("detected") ?? "", map.Text("by"), map.Text("time"), [.. map.Maps("shown").Select(Evidence)], map.Line);
        map.Finish();
        return failure;
    }

    // The line is the name's: a one-pair mapping inside brackets has no place of its own.
    private static FailureEvidence Evidence(MapReader map)
    {
        var kind = map.Keys.FirstOrDefault() ?? "";
        var evidence = new FailureEvidence(kind, kind.Length == 0 ? "" : map.Text(kind), map.LineOf(kind));
        map.Finish();
        return evidence;
    }
}
