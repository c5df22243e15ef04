using AgNw.Interlock.Quantities;

namespace AgNw.Interlock.Tests.Quantities;

[TestClass]
public sealed class DecimalNumberTests
{
    [TestMethod]
    [DataRow("0.1 A", -12, 100_000_000_000, 3)]
    [DataRow("-3e2x", 0, -300, 4)]
    [DataRow("1.50", -1, 15, 4)]
    [DataRow(".5", -1, 5, 2)]
    [DataRow("7e", 0, 7, 1)]
    public void A_number_is_read_exactly_and_stops_where_it_ends(string text, int exponent, long units, int length)
    {
        Assert.IsTrue(DecimalNumber.TryReadStart(text, out DecimalNumber number, out int read));
        Assert.AreEqual(units, number.InUnitsOf(exponent));
        Assert.AreEqual(length, read);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("-")]
    [DataRow(".")]
    [DataRow("e5")]
    [DataRow("1e99")]
    [DataRow("NaN")]
    [DataRow("00000000000000000000000000000000000000000001")]
    public void What_is_no_number_of_sensible_size_is_not_read(string text) =>
        Assert.IsFalse(DecimalNumber.TryReadStart(text, out _, out _));

    [TestMethod]
    [DataRow(15_000_000_000, -12, "0.015")]
    [DataRow(0, -12, "0")]
    [DataRow(-5, -1, "-0.5")]
    [DataRow(100, 0, "100")]
    [DataRow(1, -9, "0.000000001")]
    [DataRow(2_000_000, -6, "2")]
    public void A_number_is_written_exactly_without_trailing_zeros(long units, int exponent, string text) =>
        Assert.AreEqual(text, DecimalNumber.Text(units, exponent));

    [TestMethod]
    public void What_is_no_whole_number_of_steps_has_none()
    {
        Assert.IsTrue(DecimalNumber.TryReadStart("0.15", out DecimalNumber number, out _));
        Assert.IsNull(number.InUnitsOf(-1));
    }
}
