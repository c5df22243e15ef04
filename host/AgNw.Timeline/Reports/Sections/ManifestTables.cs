using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Csv;
using AgNw.Recording.Manifest;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>What the run is, what it was made with, and what proves it whole.</summary>
internal static class ManifestTables
{
    /// <param name="run">the run</param>
    /// <param name="own">name of the report's own file in the run, whose hash cannot stand in it</param>
    public static HtmlText Of(RunData run, string own)
    {
        RunManifest manifest = run.Manifest;
        var html = new HtmlText();
        html.Table(["What", "Value"], Facts(manifest).Where(static fact => fact.Value.Length > 0).Select(static fact => (IReadOnlyList<string>)[fact.Name, fact.Value]), "The run");
        html.Element("h3", "Records, counted at both ends").Table(
            ["Boot", " Written by the board", " In the journal", " Missing", " Lost in the core"],
            manifest.Boots.Select(static b => (IReadOnlyList<string>)[b.Boot, Count(b.Head), SiText.Count(b.Journal), SiText.Count(b.Missing), Count(b.LostInCore)]),
            "Records, counted at both ends");
        foreach (ProfileDescription profile in manifest.Profiles)
        {
            html.Open("details").Element("summary", $"Profile {profile.Name}: {profile.InEffect.Count} settings in effect").Table(
                ["Setting", " In effect"],
                profile.InEffect.Select(static s => (IReadOnlyList<string>)[s.Key, InEffect(s.Key, s.Value)]),
                $"Settings of {profile.Name}").Close("details");
        }

        FileDigest[] files = [.. manifest.Files.Where(f => f.Name != own)];
        return html.Open("details").Element("summary", $"{files.Length} files with their hashes").Table(
            ["File", " Bytes", "SHA-256"], files.Select(static f => (IReadOnlyList<string>)[f.Name, SiText.Count(f.Bytes), f.Sha256]), "Files").Close("details");
    }

    private static IEnumerable<(string Name, string Value)> Facts(RunManifest manifest)
    {
        yield return ("Run", manifest.Run);
        yield return ("Began", manifest.StartedUtc is { } started ? Moment(started) : string.Empty);
        yield return ("Ended", manifest.EndedUtc is { } ended ? Moment(ended) : "not ended");
        yield return ("Operator", manifest.Context?.Operator ?? string.Empty);
        yield return ("Specimen", manifest.Context?.Specimen ?? string.Empty);
        yield return ("Microscope", manifest.Context?.Microscope ?? string.Empty);
        yield return ("Holder", manifest.Context?.Holder ?? string.Empty);
        yield return ("Magnification", manifest.Context?.Magnification?.ToString("G6", CultureInfo.InvariantCulture) ?? string.Empty);
        yield return ("Board", $"{manifest.Board.Maker} {manifest.Board.Model} {manifest.Board.Serial}, firmware {manifest.Board.Firmware}, contract {manifest.Board.Contract}");
        yield return ("Program", $"{manifest.Software.Program}, {manifest.Software.Runtime}, contract {manifest.Software.Contract}");
        foreach (ProfileDescription profile in manifest.Profiles)
            yield return ("Profile", $"{profile.Name}, range {profile.CurrentRange}, configuration {profile.ConfigurationCrc}");
        foreach ((string subject, string text) in manifest.Statements)
            yield return (HtmlText.Words(subject), text);
        foreach (string note in manifest.Notes)
            yield return ("Note", note);
    }

    private static string Moment(DateTimeOffset moment) => UtcText.Of(moment)[..19].Replace('T', ' ') + " UTC";

    /// <summary>A value with its unit, or the word that it stands for.</summary>
    private static string InEffect(string path, double value)
    {
        if (SettingCatalog.Find(path) is not { } setting)
            return value.ToString("G9", CultureInfo.InvariantCulture);
        bool isWord = value >= 0 && value < setting.Choices.Count && value == Math.Truncate(value);
        return isWord ? setting.Choices[(int)value].ToUpperInvariant()
            : setting.Type == ParameterType.Boolean ? value == 0 ? "off" : "on"
            : setting.Unit.Length > 0 ? SiText.Of(value, setting.Unit, 6)
            : value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string Count(long? value) => value is { } known ? SiText.Count(known) : "–";
}
