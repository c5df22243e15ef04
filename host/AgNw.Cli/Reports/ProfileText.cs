using AgNw.Cli.Output;
using AgNw.Cli.Profiles;
using AgNw.Interlock.Profiles;
using Spectre.Console;

namespace AgNw.Cli.Reports;

/// <summary>Profiles for a person.</summary>
internal static class ProfileText
{
    public static void Show(string? name, bool json)
    {
        if (json)
        {
            JsonOutput.Write(name is null
                ? (object)new { examples = ExampleProfiles.Names }
                : new { profile = ProfileChoice.Read(name).Name, hash = ProfileChoice.Read(name).Hash, yaml = ProfileChoice.ReadText(name) });
        }
        else
        {
            // As it is: not wrapped, not styled.
            Console.Out.WriteLine(name is null ? string.Join('\n', ExampleProfiles.Names) : ProfileChoice.ReadText(name).TrimEnd());
        }
    }

    public static IReadOnlyDictionary<string, string> Settings(InterlockProfile profile) =>
        SettingCatalog.All.ToDictionary(static setting => setting.Path, setting => setting.ProfileText(profile[setting]));

    public static void Diff(ProfileDiff diff)
    {
        if (diff.IsLive)
        {
            Terminal.WriteLine($"{diff.Profile} is live; `agnw arm {diff.LiveCrc}` arms it");
            return;
        }

        Rows(diff.Differences);
        string committed = diff.IsCommitted ? string.Empty : "; what the board is set to is not committed";
        Terminal.WriteLine($"{diff.Differences.Count} settings differ{committed}; `agnw profile apply {diff.Profile}` sets them");
    }

    public static void Applied(AppliedReport report)
    {
        Rows(report.Changed);
        string note = report.Note is null ? string.Empty : $"; {report.Note}";
        Terminal.WriteLine($"{report.Profile} is live as {report.Crc}, {report.Changed.Count} settings changed; the board is {report.State}{note}");
    }

    private static void Rows(IReadOnlyList<SettingRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("setting", "board", "profile");
        foreach (SettingRow row in rows)
        {
            table.AddRow(new Text(row.Setting), new Text(row.Board), new Text(row.Profile));
        }

        Terminal.Console.Write(table);
    }
}
