using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AgNw.Contract.Generator.Reading;

/// <summary>
/// Reads one YAML mapping by key. A missing key, a value of the wrong type and (at <see cref="Finish"/>) a key that nobody
/// asked for are problems with their line; reading goes on with a neutral value, so that one run names all problems.
/// </summary>
public sealed class MapReader(string file, YamlMappingNode node, string what, Problems problems)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    public bool Has(string key) => Find(key) is not null;

    public int LineOf(string key) => (int)(Find(key) ?? node).Start.Line;

    public string Text(string key) => Required(key) is { } value ? ScalarOf(key, value) ?? "" : "";

    public string? OptionalText(string key) => Find(key) is { } value ? ScalarOf(key, value) : null;

    /// <summary>Whether the key holds exactly this word; says nothing about any other value.</summary>
    public bool OptionalTextIs(string key, string word) => Find(key) is YamlScalarNode { Value: { } text } && text == word;

    public long WholeNumber(string key) => Required(key) is { } value ? IntegerOf(key, value) : 0;

    public long? OptionalWholeNumber(string key) => Find(key) is { } value ? IntegerOf(key, value) : null;

    /// <summary>A whole number of 32 bits.</summary>
    public int SmallNumber(string key) => Narrow(key, WholeNumber(key));

    public int? OptionalSmallNumber(string key) => OptionalWholeNumber(key) is { } number ? Narrow(key, number) : null;

    /// <summary>A number above zero, with or without decimals.</summary>
    public decimal PositiveNumber(string key)
    {
        if (Required(key) is not { } value)
            return 1;
        if (value is YamlScalarNode { Value: { } text }
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0)
            return number;
        Wrong(key, value, "a number above zero");
        return 1;
    }

    public bool Boolean(string key) => Required(key) is { } value && BooleanOf(key, value);

    public bool OptionalBoolean(string key, bool absent) => Find(key) is { } value ? BooleanOf(key, value) : absent;

    public MapReader Map(string key)
    {
        if (Required(key) is { } value)
        {
            if (value is YamlMappingNode mapping)
                return new MapReader(file, mapping, $"'{key}'", problems);
            Wrong(key, value, "a mapping of keys");
        }

        return new MapReader(file, [], $"'{key}'", new Problems());
    }

    /// <summary>The items of a list of mappings, in order.</summary>
    public IReadOnlyList<MapReader> Maps(string key) => Required(key) is { } value ? MapsOf(key, value) : [];

    public IReadOnlyList<MapReader> OptionalMaps(string key) => Find(key) is { } value ? MapsOf(key, value) : [];

    /// <summary>The items of a list of words, in order; null where the key is absent.</summary>
    public IReadOnlyList<string>? OptionalWords(string key)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is YamlSequenceNode list && list.Children.All(item => item is YamlScalarNode))
            return [.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")];
        Wrong(key, value, "a list of words");
        return [];
    }

    public bool IsList(string key) => Find(key) is YamlSequenceNode;

    public void Finish()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_asked.Contains(name))
                problems.Add(file, (int)key.Start.Line, $"unknown key '{name}' in {what}");
        }
    }

    public void Problem(string key, string message) => problems.Add(file, LineOf(key), message);

    private YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private YamlNode? Required(string key)
    {
        var value = Find(key);
        if (value is null)
            problems.Add(file, Line, $"{what} has no key '{key}'");
        return value;
    }

    private string? ScalarOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        if (value is YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain })
            return "";
        Wrong(key, value, "text");
        return null;
    }

    private long IntegerOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text } && TryInteger(text, out var number))
            return number;
        Wrong(key, value, "an integer");
        return 0;
    }

    private int Narrow(string key, long number)
    {
        if (number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Problem(key, $"'{key}' in {what} is {number}, outside 32 bits");
        return 0;
    }

    private bool BooleanOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: "true" or "false" } scalar)
            return scalar.Value == "true";
        Wrong(key, value, "true or false");
        return false;
    }

    private List<MapReader> MapsOf(string key, YamlNode value)
    {
        if (value is not YamlSequenceNode list)
        {
            Wrong(key, value, "a list");
            return [];
        }

        var maps = new List<MapReader>();
        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode mapping)
                maps.Add(new MapReader(file, mapping, $"an entry of '{key}'", problems));
            else
                Wrong(key, item, "a list of mappings");
        }

        return maps;
    }

    private void Wrong(string key, YamlNode value, string expected) =>
        problems.Add(file, (int)value.Start.Line, $"'{key}' in {what} must be {expected}, not '{Short(value)}'");

    private static string Short(YamlNode value) => value is YamlScalarNode scalar
        ? scalar.Value ?? ""
        : value is YamlSequenceNode ? "a list" : "a mapping";

    private static bool TryInteger(string text, out long number) =>
        text.StartsWith("0x", StringComparison.Ordinal)
            ? long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
