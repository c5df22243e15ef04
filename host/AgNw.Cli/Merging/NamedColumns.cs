using AgNw.Cli.Output;
using AgNw.Timeline.Csv;

namespace AgNw.Cli.Merging;

/// <summary>
/// What a user says of a table's columns: <c>current=I1:mA</c>, several separated by commas. The unit may be left out where the header states it.
/// </summary>
internal static class NamedColumns
{
    private static readonly string[] SmuKeys = ["time", "current", "voltage", "source"];
    private static readonly string[] FrameKeys = ["frame", "time", "exposure"];

    /// <summary>Columns of tables of readings.</summary>
    /// <exception cref="UserException">it cannot be read</exception>
    public static SmuCsvFormat OfReadings(IReadOnlyList<string> texts)
    {
        Dictionary<string, ColumnChoice> named = Read(texts, "--smu-columns", SmuKeys);
        return new SmuCsvFormat { Time = Get(named, "time"), Current = Get(named, "current"), Voltage = Get(named, "voltage"), Source = Get(named, "source") };
    }

    /// <summary>Columns of lists of frames.</summary>
    /// <exception cref="UserException">it cannot be read</exception>
    public static FrameCsvFormat OfFrames(IReadOnlyList<string> texts)
    {
        Dictionary<string, ColumnChoice> named = Read(texts, "--frame-columns", FrameKeys);
        return new FrameCsvFormat { Frame = Get(named, "frame"), Time = Get(named, "time"), Exposure = Get(named, "exposure") };
    }

    private static ColumnChoice Get(Dictionary<string, ColumnChoice> named, string key) => named.GetValueOrDefault(key, new ColumnChoice());

    private static Dictionary<string, ColumnChoice> Read(IReadOnlyList<string> texts, string option, string[] keys)
    {
        var named = new Dictionary<string, ColumnChoice>(StringComparer.Ordinal);
        foreach (string part in texts.SelectMany(static text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string key = equals < 0 ? part : part[..equals].Trim().ToLowerInvariant();
            string name = part[(equals + 1)..].Trim();
            if (equals < 0 || name.Length == 0 || !keys.Contains(key))
            {
                throw new UserException($"{option}: '{part}' names no column", $"give for example {keys[^1]}=NAME:UNIT; what can be named is {string.Join(", ", keys)}");
            }

            // A name may hold a colon itself: only a known unit behind the last one is a unit.
            int colon = name.LastIndexOf(':');
            bool hasUnit = colon > 0 && Units.IsKnown(name[(colon + 1)..].Trim());
            ColumnChoice choice = hasUnit ? new ColumnChoice(name[..colon].Trim(), name[(colon + 1)..].Trim()) : new ColumnChoice(name);
            if (!named.TryAdd(key, choice))
            {
                throw new UserException($"{option} names {key} twice", "name it once");
            }
        }

        return named;
    }
}
