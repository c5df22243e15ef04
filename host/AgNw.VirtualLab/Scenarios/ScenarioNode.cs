using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A YAML node with its place; every wrong shape is an error that names file and line. A map must have all of its keys asked for.</summary>
internal sealed class ScenarioNode(string file, YamlNode node)
{
    private readonly HashSet<string> used = [];

    public long Line => node.Start.Line;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public ScenarioException Error(string what) => ScenarioException.At(file, Line, what);

    public ScenarioNode? Find(string key)
    {
        used.Add(key);
        return Map().Children.TryGetValue(new YamlScalarNode(key), out var value) ? new ScenarioNode(file, value) : null;
    }

    public ScenarioNode Get(string key) => Find(key) ?? throw Error($"'{key}' is missing");

    /// <summary>Keys and values in the order of the file; marks all as used.</summary>
    public IEnumerable<(string Key, ScenarioNode Value)> Entries()
    {
        foreach (var (key, value) in Map().Children)
        {
            var name = new ScenarioNode(file, key).Text();
            used.Add(name);
            yield return (name, new ScenarioNode(file, value));
        }
    }

    public IEnumerable<ScenarioNode> Items() =>
        node is YamlSequenceNode list ? list.Children.Select(child => new ScenarioNode(file, child)) : throw Error("a list is expected");

    public string Text() => node is YamlScalarNode { Value: { } text } ? text : throw Error("a single value is expected");

    public long Long() => long.TryParse(Text(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Error($"'{Text()}' is not a whole number");

    public int Code()
    {
        var value = Long();
        return value is >= short.MinValue and <= short.MaxValue
            ? (int)value
            : throw Error($"{value} is not an ADC code (-32768 to 32767)");
    }

    public bool Level() => Text() switch
    {
        "0" => false,
        "1" => true,
        var other => throw Error($"'{other}' is not a level: 0 or 1"),
    };

    /// <summary>Throws if the map has a key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var key in Map().Children.Keys)
        {
            var name = new ScenarioNode(file, key);
            if (!used.Contains(name.Text()))
            {
                throw name.Error($"unknown key '{name.Text()}'; known here: {string.Join(", ", used.Order(StringComparer.Ordinal))}");
            }
        }
    }

    private YamlMappingNode Map() => node as YamlMappingNode ?? throw Error("a map of keys is expected");
}
