using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Drawing;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Sections;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd;

/// <summary>
/// `ROOT` simulates and compares with what is committed; `ROOT --generate` writes it. One line a check; exit code 1 if one fails, 2 if
/// nothing could be simulated. ROOT is the repository's.
/// </summary>
internal static class FrontEndCommand
{
    private const string Folder = "hardware/frontend";

    public static int Run(string[] arguments)
    {
        if (arguments.Length is 0 or > 2 || (arguments.Length == 2 && arguments[1] != "--generate"))
        {
            Console.Error.WriteLine("usage: AgNw.FrontEnd ROOT [--generate]");
            return 2;
        }

        string root = Path.GetFullPath(arguments[0]);
        try
        {
            return Simulate(root, generate: arguments.Length == 2);
        }
        catch (Exception error) when (error is FormatException or KeyNotFoundException or IOException)
        {
            Console.WriteLine($"FAILED: {error.Message}");
            return 2;
        }
    }

    private static int Simulate(string root, bool generate)
    {
        PartList parts = PartListReader.Read(Path.Combine(root, Folder, "parts.yaml"));
        TripCoreDelays core = TripCoreDelays.Read(root);
        var spice = new Ngspice(Path.Combine(root, Folder, "decks"), Path.Combine(root, Folder, "build"));
        IReadOnlyList<ISection> sections = FrontEndBudget.AllSections(parts, core);
        FrontEndBudget budget = FrontEndBudget.Simulate(sections, parts, core, spice);
        var report = new Report();
        foreach (Claim claim in budget.Claims)
            report.Check(claim.Holds, $"{claim.Text}: {claim.ValueText}, at most {claim.LimitText}");
        IReadOnlyDictionary<string, string> drawings = new BudgetDrawings(parts, core, spice).Draw();
        if (generate)
        {
            Directory.CreateDirectory(Path.Combine(root, BudgetDrawings.Folder));
            foreach ((string name, string drawing) in drawings)
                File.WriteAllText(Path.Combine(root, BudgetDrawings.Folder, name), drawing);
            File.WriteAllText(Path.Combine(root, BudgetFile.Path), BudgetFile.Write(budget.Figures.All, budget.Claims));
            File.WriteAllText(Path.Combine(root, BudgetDocument.Path), BudgetDocument.Write(budget));
        }
        else
        {
            Compare(root, sections, budget, report);
            foreach ((string name, string drawing) in drawings)
                report.Check(WaveformDrawing.Alike(File.ReadAllText(Path.Combine(root, BudgetDrawings.Folder, name)), drawing), $"{name} shows what the decks give");
            Deliberate(root, core, spice, budget, report);
        }

        return report.End();
    }

    private static void Compare(string root, IReadOnlyList<ISection> sections, FrontEndBudget now, Report report)
    {
        IReadOnlyList<BudgetFigure> committed = BudgetFile.Read(File.ReadAllText(Path.Combine(root, BudgetFile.Path)));
        IReadOnlyList<string> drift = Drift.Between(committed, now.Figures.All);
        report.Check(drift.Count == 0, $"{now.Figures.All.Count()} figures as committed, within {Drift.Share:P0}", drift);
        bool same = drift.Count > 0
            || File.ReadAllText(Path.Combine(root, BudgetDocument.Path)) == BudgetDocument.Write(FrontEndBudget.Of(sections, committed));
        report.Check(same, $"{BudgetDocument.Path} says what {BudgetFile.Path} has");
    }

    /// <summary>Errors made on purpose: a check that cannot fail is no check.</summary>
    private static void Deliberate(string root, TripCoreDelays core, Ngspice spice, FrontEndBudget budget, Report report)
    {
        string text = File.ReadAllText(Path.Combine(root, Folder, "parts.yaml"));
        foreach (WrongPart wrong in WrongPart.All)
        {
            string verdict = wrong.Caught(text, core, spice, budget.Figures);
            report.Check(verdict.Length > 0, $"on purpose: {wrong.Text}: {(verdict.Length > 0 ? "caught, " + verdict : "NOT caught")}");
        }
    }
}
