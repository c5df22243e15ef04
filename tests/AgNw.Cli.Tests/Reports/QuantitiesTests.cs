using AgNw.Cli.Reports;

namespace AgNw.Cli.Tests.Reports;

[TestClass]
public sealed class QuantitiesTests
{
    [TestMethod]
    [DataRow(2.2757, "V", "2.276 V")]
    [DataRow(-3.518e-3, "A", "-3.518 mA")]
    [DataRow(1.4e-6, "s", "1.4 us")]
    [DataRow(541.6667e-9, "s", "541.7 ns")]
    [DataRow(7e-12, "A", "7 pA")]
    [DataRow(636.36, "s", "636.4 s")]
    [DataRow(0.99996, "V", "1 V")]
    [DataRow(0.0, "A", "0 A")]
    [DataRow(1e-15, "A", "0 A")]
    public void A_quantity_has_four_significant_digits_and_an_SI_prefix(double value, string unit, string text) =>
        Assert.AreEqual(text, Quantities.Of(value, unit));

    [TestMethod]
    [DataRow(double.NaN)]
    [DataRow(double.PositiveInfinity)]
    [DataRow(null)]
    public void What_is_not_known_says_so(double? value) => Assert.AreEqual("not known", Quantities.Of(value, "A"));
}
