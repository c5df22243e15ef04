using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgNw.Interlock.Profiles;

/// <summary>Walks the YAML events of one profile, so that every problem has its line.</summary>
internal sealed class ProfileDocument(string file, IParser parser)
{
    private const string NameKey = "name";
    private const string DescriptionKey = "description";

    private readonly Dictionary<SettingDefinition, long> _given = [];
    private readonly Dictionary<SettingDefinition, int> _lines = [];
    private string? _name;
    private string? _description;

    public InterlockProfile Read()
    {
        parser.Consume<StreamStart>();
        if (Take<DocumentStart>() is null) throw Error(1, string.Empty, "empty; a profile has at least mode");
        int last = Section(string.Empty);
        parser.Consume<DocumentEnd>();
        if (Take<StreamEnd>() is null) throw Error(LineOf(parser.Current!), string.Empty, "a second document; allowed: one profile a file");

        InterlockProfile profile = InterlockProfile.Create(_name ?? Path.GetFileNameWithoutExtension(file), _description ?? string.Empty, _given);
        if (ProfileChecks.Find(profile) is var (setting, problem))
            throw Error(_lines.TryGetValue(setting, out int line) ? line : last, setting.Path, problem);
        return profile;
    }

    private int Section(string section)
    {
        ParsingEvent start = parser.Current ?? throw Error(0, section, "cut short");
        MappingStart mapping = Take<MappingStart>() ?? throw Error(LineOf(start), section, $"a section was expected; allowed in it: {Allowed(section)}");
        RefuseDecoration(mapping, mapping.Anchor, mapping.Tag, section);
        HashSet<string> seen = [];
        MappingEnd? end;
        while ((end = Take<MappingEnd>()) is null) Entry(section, seen);
        return LineOf(end);
    }

    private void Entry(string section, HashSet<string> seen)
    {
        ParsingEvent at = parser.Current!;
        Scalar key = Take<Scalar>() ?? throw Error(LineOf(at), section, $"a name was expected; allowed: {Allowed(section)}");
        string path = section.Length > 0 ? $"{section}.{key.Value}" : key.Value;
        RefuseDecoration(key, key.Anchor, key.Tag, path);
        if (!seen.Add(key.Value)) throw Error(LineOf(key), path, "given twice; allowed: once");
        if (path is NameKey or DescriptionKey) Header(path);
        else if (key.Value.Contains('.', StringComparison.Ordinal)) throw Error(LineOf(key), path, $"unknown: a section is a mapping; allowed: {Allowed(section)}");
        else if (SettingCatalog.Find(path) is { } setting) Setting(setting);
        else if (key.Value.Length > 0 && SettingCatalog.IsSection(path)) Section(path);
        else throw Error(LineOf(key), path, $"unknown; allowed: {Allowed(section)}");
    }

    private void Header(string key)
    {
        string text = Value(key).Value;
        if (key == NameKey) _name = text;
        else _description = text;
    }

    private void Setting(SettingDefinition setting)
    {
        Scalar value = Value(setting.Path);
        try
        {
            _given[setting] = SettingText.Parse(setting, value.Value.Trim());
            _lines[setting] = LineOf(value);
        }
        catch (FormatException exception)
        {
            throw Error(LineOf(value), setting.Path, exception.Message);
        }
    }

    private Scalar Value(string path)
    {
        ParsingEvent at = parser.Current!;
        Scalar value = Take<Scalar>() ?? throw Error(LineOf(at), path, "a single value was expected, not a list or a section");
        RefuseDecoration(value, value.Anchor, value.Tag, path);
        return value;
    }

    private void RefuseDecoration(ParsingEvent at, AnchorName anchor, TagName tag, string path)
    {
        if (!anchor.IsEmpty || !tag.IsEmpty) throw Error(LineOf(at), path, "anchors and tags are not allowed in a profile");
    }

    private static string Allowed(string section)
    {
        IEnumerable<string> names = SettingCatalog.NamesIn(section);
        return string.Join(", ", section.Length == 0 ? names.Concat([DescriptionKey, NameKey]).Order(StringComparer.Ordinal) : names);
    }

    private T? Take<T>()
        where T : ParsingEvent => parser.Accept<T>(out _) ? parser.Consume<T>() : null;

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;

    private ProfileException Error(int line, string field, string problem) => new(file, line, field, problem);
}
