using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AgNw.FrontEnd.Parts;

/// <summary>Reads parts.yaml and refuses one that is not sound: the message says what and where.</summary>
internal static class PartListReader
{
    /// <summary>A shunt may differ from its range's value by this share: more is a wrong part.</summary>
    public const double ShuntTolerance = 0.005;

    private static readonly string[] Statuses = ["seen", "memory", "assumed"];

    /// <exception cref="FormatException">the file cannot be read or is not sound</exception>
    public static PartList Read(string path) => Parse(File.ReadAllText(path), path);

    public static PartList Parse(string text, string name)
    {
        PartList list = Deserialise(text, name);
        string[] problems = [.. Problems(list)];
        return problems.Length == 0 ? list : throw new FormatException($"{name}: {string.Join("; ", problems)}");
    }

    /// <summary>Without the checks: for decks that are to show what a wrong part does.</summary>
    public static PartList Deserialise(string text, string name)
    {
        IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        try
        {
            return yaml.Deserialize<PartList>(text);
        }
        catch (YamlException error)
        {
            throw new FormatException($"{name}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}", error);
        }
    }

    private static IEnumerable<string> Problems(PartList list)
    {
        foreach (Part part in list.Parts.Concat(list.Alternatives))
        {
            foreach (Figure figure in part.Figures)
            {
                if (figure.Source.Length == 0 || !Statuses.Contains(figure.Status))
                    yield return $"{part.Name}, {figure.Name}: a figure needs a source and a status ({string.Join(", ", Statuses)})";
                if (figure.At(Bound.Least) > figure.At(Bound.Typical) || figure.At(Bound.Typical) > figure.At(Bound.Largest))
                    yield return $"{part.Name}, {figure.Name}: min, typical and max do not ascend";
            }
        }

        foreach (var range in Enum.GetValues<Contract.CurrentRange>())
        {
            double drop = list.SensedOhm(range) * PartList.FullScale(range);
            double wanted = list.Own("shunt_full_scale");
            if (Math.Abs(drop - wanted) > ShuntTolerance * wanted)
                yield return $"the shunt of {range} drops {drop:G4} V at full scale instead of {wanted:G4} V";
        }
    }
}
