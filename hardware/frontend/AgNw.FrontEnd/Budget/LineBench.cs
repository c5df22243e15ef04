using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Budget;

/// <summary>Runs cases of the bias line.</summary>
internal sealed class LineBench(PartList parts, TripCoreDelays core, Ngspice spice)
{
    /// <summary>Results by the cases' names.</summary>
    public Dictionary<string, LineResult> Run(IReadOnlyList<LineCase> cases)
    {
        IReadOnlyList<Dictionary<string, double>> measured = spice.Run([.. cases.Select(line => LineDeck.Of(line, parts, core))]);
        return cases.Zip(measured).ToDictionary(
            static pair => pair.First.Name,
            pair => LineResult.Of(pair.First, new ChainDelays(parts, core, pair.First, pair.First.Worst ? Bound.Largest : Bound.Typical), pair.Second),
            StringComparer.Ordinal);
    }
}
