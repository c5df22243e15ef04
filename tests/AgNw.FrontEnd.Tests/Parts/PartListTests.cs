using AgNw.Contract;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Tests.Parts;

[TestClass]
public sealed class PartListTests
{
    [TestMethod]
    public void A_figure_is_given_in_its_SI_unit()
    {
        Assert.AreEqual(27e-12, Repository.Parts["series_switch"].At("input_capacitance"), 1e-15);
        Assert.AreEqual(50e-12, Repository.Parts["series_switch"].At("input_capacitance", Bound.Largest), 1e-15);
    }

    [TestMethod]
    public void A_missing_bound_is_the_nearest_that_is_given()
    {
        var figure = new Figure { Name = "x", Unit = "ns", Typical = 3, Max = 5 };
        Assert.AreEqual(3e-9, figure.At(Bound.Least), 1e-15);
        Assert.AreEqual(5e-9, new Figure { Name = "x", Unit = "ns", Max = 5 }.At(Bound.Typical), 1e-15);
    }

    /// <summary>1.11 Mohm beside 10 Mohm is 0.9991 Mohm.</summary>
    [TestMethod]
    public void The_shunt_that_is_always_connected_counts_in_every_range()
    {
        Assert.AreEqual(999_100, Repository.Parts.SensedOhm(CurrentRange.R100n), 1);
        Assert.AreEqual(10e6, Repository.Parts.SensedOhm(CurrentRange.R10n), 1);
    }

    [TestMethod]
    public void Every_range_of_the_contract_drops_its_full_scale_voltage()
    {
        PartList parts = Repository.Parts;
        foreach (CurrentRange range in Enum.GetValues<CurrentRange>())
            Assert.AreEqual(0.1, parts.SensedOhm(range) * PartList.FullScale(range), 0.0005, range.ToString());
    }

    [TestMethod]
    public void A_wrong_shunt_is_refused_with_its_range()
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(
            () => PartListReader.Parse(Repository.Replaced("{range: R100U, ohm: 1000, ", "{range: R100U, ohm: 100, "), "copy"));
        StringAssert.Contains(error.Message, "R100u drops 0.01 V");
    }

    [TestMethod]
    public void A_figure_without_a_source_is_refused()
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(
            () => PartListReader.Parse(Repository.Replaced("source: \"onsemi BSS138\", status: seen", "status: seen"), "copy"));
        StringAssert.Contains(error.Message, "series_switch, gate_resistance");
    }

    [TestMethod]
    public void Limits_that_do_not_ascend_are_refused()
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(
            () => PartListReader.Parse(Repository.Replaced("unit: V,   min: 0.5, typical: 1.2, max: 1.5", "unit: V,   min: 2.5, typical: 1.2, max: 1.5"), "copy"));
        StringAssert.Contains(error.Message, "threshold: min, typical and max do not ascend");
    }

    [TestMethod]
    public void An_unknown_unit_is_refused_by_name() =>
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => Units.Factor("furlong")).Message, "furlong");

    [TestMethod]
    public void Yaml_that_cannot_be_read_is_refused_with_its_line() =>
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => PartListReader.Parse("shunts: 3\n", "copy")).Message, "copy, line 1");
}
