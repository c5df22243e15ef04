using AgNw.Timeline.Reports;

namespace AgNw.Timeline.Tests.Reports;

[TestClass]
public class SiTextTests
{
    [TestMethod]
    [DataRow(3.5178e-3, "A", 4, "3.518\u202fmA")]
    [DataRow(-541.7e-9, "s", 3, "−542\u202fns")]
    [DataRow(0.99996, "V", 4, "1.000\u202fV")]
    [DataRow(999.96e-6, "A", 4, "1.000\u202fmA")]
    [DataRow(0.0, "V", 4, "0\u202fV")]
    [DataRow(1.4982e6, "Ω", 4, "1.498\u202fMΩ")]
    [DataRow(2e-18, "C", 2, "0.0020\u202ffC")]
    [DataRow(double.NaN, "V", 4, "–")]
    [DataRow(double.PositiveInfinity, "V", 4, "–")]
    public void A_quantity_has_its_digits_and_a_prefix(double value, string unit, int digits, string expected)
    {
        Assert.AreEqual(expected, SiText.Of(value, unit, digits));
    }

    [TestMethod]
    public void Numbers_and_counts_read_as_in_print()
    {
        Assert.AreEqual("22.86", SiText.Number(22.8608, 4));
        Assert.AreEqual("1230", SiText.Number(1234, 3));
        Assert.AreEqual("−0.0500", SiText.Number(-0.05, 3));
        Assert.AreEqual("1\u202f234\u202f567", SiText.Count(1_234_567));
        Assert.AreEqual("–", SiText.Of(null, "V"));
    }
}
