using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;

namespace AgNw.Cli.Tests.Profiles;

/// <summary>A profile that is wrong is named by file, line and field, and no run is begun.</summary>
[TestClass]
public sealed class BadProfileTests
{
    private const string Head = "name: bad\nmode: BREAKDOWN\nrange: 20 mA\n";

    [TestMethod]
    [DataRow("over:\n  levle: 1 mA\n", 5, "over.levle", DisplayName = "unknown key")]
    [DataRow("over:\n  enable: true\n  level: 1 V\n", 6, "over.level", DisplayName = "wrong unit")]
    [DataRow("under:\n  qualify: -1 ms\n", 5, "under.qualify", DisplayName = "negative time")]
    [DataRow("drop:\n  samples: 0\n", 5, "drop.samples", DisplayName = "out of range")]
    [DataRow("polarity: SIDEWAYS\n", 4, "polarity", DisplayName = "no such choice")]
    [DataRow("drop:\n  samples: 3\n  samples: 4\n", 6, "drop.samples", DisplayName = "given twice")]
    public void A_setting_that_is_wrong_is_named_by_file_line_and_field(string settings, int line, string field)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("bad.yaml", Head + settings);
        string error = Refused(folder, file);

        StringAssert.Contains(error, $"{file}, line {line}: {field}: ");
    }

    [TestMethod]
    public void A_file_that_is_no_YAML_is_named_by_file_and_line()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("bad.yaml", "name: bad\nover: [1, 2\n");

        StringAssert.Contains(Refused(folder, file), $"{file}, line ");
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();

        StringAssert.Contains(Refused(folder, folder.In("none.yaml")), "none.yaml");
    }

    [TestMethod]
    public void Settings_that_only_the_board_refuses_are_told_in_its_words()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("bad.yaml", Head + "over:\n  enable: true\n  level: 0.5 mA\nunder:\n  enable: true\n  level: 1 mA\n");

        StringAssert.Contains(Refused(folder, file), "UNDER must be below OVER");
    }

    private static string Refused(TemporaryFolder folder, string profile)
    {
        string line = Agnw.Run("demo", "--rate", "1", "--profile", profile, "--out", folder.In("run")).OneErrorLine(ExitCode.Failed);
        Assert.IsFalse(Directory.Exists(folder.In("run")));
        return line;
    }
}
