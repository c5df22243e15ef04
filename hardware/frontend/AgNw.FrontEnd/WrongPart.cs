using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Sections;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd;

/// <summary>A copy of parts.yaml with one error in it, and the section whose decks have to show it.</summary>
/// <param name="Text">the error in words</param>
/// <param name="Right">what stands in the file</param>
/// <param name="Wrong">what is put in its place</param>
/// <param name="Section">simulated with the error; null if reading the file alone must refuse it</param>
internal sealed record WrongPart(string Text, string Right, string Wrong, Func<PartList, TripCoreDelays, ISection>? Section)
{
    private const string File = "parts.yaml with an error";

    public static IReadOnlyList<WrongPart> All { get; } =
    [
        new("a shunt of 100 ohm in the 100 uA range", "{range: R100U, ohm: 1000, ", "{range: R100U, ohm: 100, ", null),
        new("a shunt of 10 ohm in the 20 mA range, seen by the decks alone", "{range: R20M,  ohm: 5, ", "{range: R20M,  ohm: 10, ", static (parts, core) => new LatencySection(parts, core, Contract.CurrentRange.R20m)),
        new("a permit's pull-down of 22 kohm", "permit_pull_down:    {value: 2.2, ", "permit_pull_down:    {value: 22, ", static (parts, _) => new PermitSection(parts)),
        new("a reservoir of 47 nF at the floating supply", "gate_reservoir:      {value: 4.7,", "gate_reservoir:      {value: 47,", static (parts, _) => new PermitSection(parts)),
    ];

    /// <summary>What caught it; empty if nothing did.</summary>
    /// <exception cref="FormatException">the error cannot be put into the file</exception>
    public string Caught(string text, TripCoreDelays core, Ngspice spice, FigureSet right)
    {
        if (!text.Contains(Right, StringComparison.Ordinal))
            throw new FormatException($"parts.yaml has no '{Right}', so that the error '{Text}' cannot be made");
        string broken = text.Replace(Right, Wrong, StringComparison.Ordinal);
        if (Section is null)
            return Refusal(broken);
        PartList parts = PartListReader.Deserialise(broken, File);
        ISection section = Section(parts, core);
        FrontEndBudget budget = FrontEndBudget.Simulate([section], parts, core, spice);
        if (budget.Claims.FirstOrDefault(static claim => !claim.Holds) is { } claim)
            return $"{claim.Text}: {claim.ValueText}, at most {claim.LimitText}";
        IReadOnlyList<string> drift = Drift.Between(right.All.Where(figure => budget.Figures.Has(figure.Key)), budget.Figures.All);
        return drift.Count == 0 ? "" : $"{drift.Count} figures drift, as {drift[0]}";
    }

    private static string Refusal(string text)
    {
        try
        {
            PartListReader.Parse(text, File);
            return "";
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }
}
