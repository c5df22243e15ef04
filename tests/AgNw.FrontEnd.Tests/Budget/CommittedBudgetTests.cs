using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Sections;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Tests.Budget;

/// <summary>The committed budget against what can be said of it by hand; the decks themselves are run by hardware/frontend/run.</summary>
[TestClass]
public sealed class CommittedBudgetTests
{
    private static readonly FigureSet Figures = new(BudgetFile.Read(File.ReadAllText(Path.Combine(Repository.Root, BudgetFile.Path))));

    [TestMethod]
    public void Every_claim_holds_and_the_document_says_so()
    {
        TripCoreDelays core = TripCoreDelays.Read(Repository.Root);
        FrontEndBudget budget = FrontEndBudget.Of(FrontEndBudget.AllSections(Repository.Parts, core), Figures.All);
        CollectionAssert.AreEqual(Array.Empty<string>(), budget.Claims.Where(static claim => !claim.Holds).Select(static claim => claim.Text).ToArray());
        Assert.AreEqual(BudgetDocument.Write(budget), File.ReadAllText(Path.Combine(Repository.Root, BudgetDocument.Path)));
    }

    /// <summary>Comparator 10 ns, logic 4.5 + 16 + 3.2 ns and the trip core's own are in every figure; nothing is faster than its parts.</summary>
    [TestMethod]
    public void Opening_takes_at_least_what_its_parts_take()
    {
        double direct = 10 + 4.5 + 16 + 3.2 + Figures["core/direct"] - 0.1;
        Assert.IsGreaterThan(direct, Figures[LatencySection.Key(CurrentRange.R20m, Cause.Under, TripPath.Direct, true, "open")]);
    }

    /// <summary>Deglitch of four ticks, half a tick's mean wait in the typical case and a whole one in the worst.</summary>
    [TestMethod]
    public void The_filtered_path_is_later_than_the_direct_one_by_its_ticks()
    {
        double later = Figures[LatencySection.Key(CurrentRange.R20m, Cause.Under, TripPath.Filtered, true, "core")]
            - Figures[LatencySection.Key(CurrentRange.R20m, Cause.Under, TripPath.Direct, true, "core")];
        Assert.AreEqual((7 * 1e3 / 48) - (Figures["core/direct"] - Figures["core/pads"]), later, 0.3);
    }

    /// <summary>20 pF of holder, 3 of board, 5 of crowbar, 2 x 2 of clamp and 2 across at 2.1 V: 71 pC, a little less as diodes are not linear.</summary>
    [TestMethod]
    public void The_floor_is_the_device_sides_capacitance_times_the_bias() =>
        Assert.AreEqual(71.4, Figures[LetThroughSection.Key(CurrentRange.R100u, "floor", "charge")], 7);

    /// <summary>2.1 V over 1 kohm for 20 us: 42 nC.</summary>
    [TestMethod]
    public void Without_the_board_a_slow_SMU_lets_its_delay_times_the_current_through() =>
        Assert.AreEqual(42_000, Figures[LetThroughSection.Key(CurrentRange.R100u, "none_20us", "charge")], 3000);

    /// <summary>10 Mohm and 66 pF: e-fold of 0.66 ms; from a half to an eighth of the range is ln 4 of them.</summary>
    [TestMethod]
    public void The_lowest_range_is_slow_by_its_shunt_and_its_node() =>
        Assert.AreEqual(
            Figures["low/R10n/constant"] * Math.Log(4), Figures[LatencySection.Key(CurrentRange.R10n, Cause.Under, TripPath.Direct, false, "comparator")],
            0.15 * Figures["low/R10n/constant"]);
}
