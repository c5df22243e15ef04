using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads status.yaml.</summary>
public static class StatusReader
{
    public const string Path = "shared/protocol/status.yaml";

    public static StatusContract? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var selfTest = file.Map("self_test");
        var status = new StatusContract(
            ListReader.Codes(file, "operation", "bit"),
            ListReader.Codes(file, "questionable", "bit"),
            ListReader.Codes(file, "due_states", "code"),
            ListReader.Codes(file, "marks", "value"),
            [.. selfTest.Maps("steps").Select(Step)],
            [.. selfTest.Maps("checks").Select(Check)]);
        selfTest.Finish();
        file.Finish();
        return status;
    }

    private static SelfTestStepEntry Step(MapReader map)
    {
        var step = new SelfTestStepEntry(
            map.Text("name"), map.SmallNumber("bit"), map.OptionalBoolean("notice", absent: false), map.Text("text"), map.Line);
        map.Finish();
        return step;
    }

    private static SelfTestCheckEntry Check(MapReader map)
    {
        var check = new SelfTestCheckEntry(
            map.Text("name"), map.Text("step"), map.OptionalText("unit") ?? "", map.OptionalSmallNumber("level") ?? 0,
            map.SmallNumber("min"), map.SmallNumber("max"), map.Text("reason"), map.Line);
        map.Finish();
        return check;
    }
}
