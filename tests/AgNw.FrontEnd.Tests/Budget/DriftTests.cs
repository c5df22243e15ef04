using AgNw.FrontEnd.Budget;

namespace AgNw.FrontEnd.Tests.Budget;

[TestClass]
public sealed class DriftTests
{
    private static readonly BudgetFigure[] Committed = [new("a", 200, "ns"), new("b", 0.5, "pC")];

    [TestMethod]
    public void Within_three_percent_nothing_has_drifted() =>
        Assert.IsEmpty(Drift.Between(Committed, [new("a", 205.9, "ns"), new("b", 1.4, "pC")]));

    [TestMethod]
    public void Beyond_it_the_figure_is_named_with_both_values()
    {
        IReadOnlyList<string> drift = Drift.Between(Committed, [new("a", 206.1, "ns"), new("b", 0.5, "pC")]);
        Assert.HasCount(1, drift);
        Assert.AreEqual("a: 206.1 ns, committed 200 ns", drift[0]);
    }

    [TestMethod]
    public void A_figure_that_comes_or_goes_is_drift() =>
        CollectionAssert.AreEqual(new[] { "b is no more in the budget", "c is new" }, Drift.Between(Committed, [new("a", 200, "ns"), new("c", 1, "ns")]).ToArray());

    [TestMethod]
    public void A_claim_over_its_limit_fails()
    {
        Assert.IsTrue(new Claim("x", 300, 300, "ns").Holds);
        Assert.IsFalse(new Claim("x", 300.1, 300, "ns").Holds);
    }

    [TestMethod]
    public void The_file_reads_back_what_was_written()
    {
        IReadOnlyList<BudgetFigure> read = BudgetFile.Read(BudgetFile.Write(Committed, [new Claim("x", 1, 2, "ns")]));
        CollectionAssert.AreEqual(Committed, read.ToArray());
    }

    [TestMethod]
    public void A_file_that_is_not_one_of_ours_is_refused() =>
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => BudgetFile.Read("{}")).Message, BudgetFile.Path);

    [TestMethod]
    [DataRow(1.23456e-7, "ns", 123.5)]
    [DataRow(0.0, "V", 0.0)]
    [DataRow(-5.3899e-12, "pC", -5.39)]
    public void Figures_have_four_digits_in_their_unit(double si, string unit, double expected) =>
        Assert.AreEqual(expected, BudgetFigure.Of("x", si, unit).Value, 1e-9);
}
