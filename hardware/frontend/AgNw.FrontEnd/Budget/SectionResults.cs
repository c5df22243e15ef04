namespace AgNw.FrontEnd.Budget;

/// <summary>What the decks gave, by their names.</summary>
/// <param name="Lines">of the bias line</param>
/// <param name="Measures">of the other decks: key and value</param>
internal sealed record SectionResults(
    IReadOnlyDictionary<string, LineResult> Lines, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Measures);
