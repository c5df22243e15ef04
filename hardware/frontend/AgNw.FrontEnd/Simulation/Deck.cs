using System.Globalization;
using System.Text;

namespace AgNw.FrontEnd.Simulation;

/// <summary>A deck as ngspice gets it: files of decks/, the parameters that they name, what is measured.</summary>
internal sealed record Deck
{
    /// <summary>Unique; names its files in build/.</summary>
    public required string Name { get; init; }

    /// <summary>Files of decks/, in order; the last is the circuit.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>SI units.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>Length of the transient, s.</summary>
    public required double SpanSeconds { get; init; }

    /// <summary>Longest step, s.</summary>
    public required double StepSeconds { get; init; }

    /// <summary>Signals to keep for a drawing; none: only the measures.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];

    /// <param name="folder">of the files, as the deck is to name them</param>
    public string Render(string folder)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"* {Name}: written by AgNw.FrontEnd from parts.yaml");
        foreach ((string name, double value) in Parameters)
            text.AppendLine(CultureInfo.InvariantCulture, $".param {name}={value:G9}");
        foreach (string file in Files)
            text.AppendLine(CultureInfo.InvariantCulture, $".include {folder}/{file}");
        if (Signals.Count > 0)
            text.AppendLine(CultureInfo.InvariantCulture, $".save {string.Join(' ', Signals)}");
        text.AppendLine(".options reltol=1e-3 abstol=1e-11 itl4=100 method=gear");
        text.AppendLine(CultureInfo.InvariantCulture, $".tran {StepSeconds:G6} {SpanSeconds:G9} 0 {StepSeconds:G6}");
        foreach (Measure measure in Measures)
            text.AppendLine(CultureInfo.InvariantCulture, $".meas tran {measure.Key} {measure.Text}");
        text.AppendLine(".end");
        return text.ToString();
    }
}
