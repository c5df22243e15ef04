using System.Globalization;

namespace AgNw.FrontEnd.Simulation;

/// <summary>Signals over time as ngspice wrote them: an ASCII raw file, s and V or A.</summary>
/// <param name="Seconds">ascending</param>
/// <param name="Signals">by name, as many values as times</param>
internal sealed record Waveforms(double[] Seconds, IReadOnlyDictionary<string, double[]> Signals)
{
    /// <exception cref="FormatException">not an ASCII raw file</exception>
    public static Waveforms Parse(string text)
    {
        string[] lines = text.Split('\n');
        int count = Header(lines, "No. Variables:");
        int points = Header(lines, "No. Points:");
        int first = Array.FindIndex(lines, static line => line.StartsWith("Variables:", StringComparison.Ordinal)) + 1;
        int at = Array.FindIndex(lines, static line => line.StartsWith("Values:", StringComparison.Ordinal)) + 1;
        if (first == 0 || at == 0)
            throw new FormatException("a raw file has the sections 'Variables:' and 'Values:'; this one has not");
        string[] names = [.. Enumerable.Range(first, count).Select(line => lines[line].Split('\t', StringSplitOptions.RemoveEmptyEntries)[1])];
        double[][] columns = [.. names.Select(_ => new double[points])];
        for (int point = 0; point < points; point++)
        {
            for (int column = 0; column < count; at++)
            {
                if (lines[at].Trim() is not { Length: > 0 } field)
                    continue;
                columns[column++][point] = double.Parse(field.Split('\t')[^1], CultureInfo.InvariantCulture);
            }
        }

        return new Waveforms(columns[0], names.Skip(1).Zip(columns.Skip(1)).ToDictionary(static pair => pair.First, static pair => pair.Second));
    }

    private static int Header(string[] lines, string name)
    {
        string line = Array.Find(lines, line => line.StartsWith(name, StringComparison.Ordinal))
            ?? throw new FormatException($"the raw file has no line '{name}'");
        return int.Parse(line[name.Length..], CultureInfo.InvariantCulture);
    }
}
