using System.Globalization;
using System.Text;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.Tests.Csv;

[TestClass]
public class DecimalTextTests
{
    private const string Alphabet = "0123456789.-+eE, x";
    private const int Seed = 6;

    [TestMethod]
    [DataRow("0")]
    [DataRow("-0")]
    [DataRow("+1")]
    [DataRow(".5")]
    [DataRow("5.")]
    [DataRow(".")]
    [DataRow("-")]
    [DataRow("1e")]
    [DataRow("1e+")]
    [DataRow("1e-3")]
    [DataRow("-1.234567E-08")]
    [DataRow("9007199254740993")]
    [DataRow("999999999999999999")]
    [DataRow("123456789012345678901234567890")]
    [DataRow("9.91e37")]
    [DataRow("1e400")]
    [DataRow("1e0000")]
    [DataRow("1.2.3")]
    [DataRow("0x10")]
    [DataRow("NaN")]
    [DataRow("1 2")]
    [DataRow("--1")]
    [DataRow("1e-+3")]
    public void A_text_is_the_number_that_dotnet_reads_or_none(string text) => Same(text);

    [TestMethod]
    public void So_is_any_other_text()
    {
        var random = new Random(Seed);
        for (int index = 0; index < 200_000; index++)
        {
            Same(string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Alphabet[random.Next(Alphabet.Length)])));
            Same((random.NextInt64(-1_000_000_000_000, 1_000_000_000_000) * Math.Pow(10, random.Next(-30, 20))).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [TestMethod]
    [DataRow("1.5", 9, 1_500_000_000L)]
    [DataRow("-0.000000001", 9, -1L)]
    [DataRow("12345", 0, 12345L)]
    [DataRow("2e3", 6, 2_000_000_000L)]
    public void A_time_is_scaled_in_integers(string text, int power, long expected)
    {
        Assert.IsTrue(DecimalText.TryScaled(Encoding.ASCII.GetBytes(text), power, out long value));
        Assert.AreEqual(expected, value);
    }

    [TestMethod]
    [DataRow("0.0000000001", 9)]
    [DataRow("9223372036854775807", 1)]
    [DataRow("", 9)]
    public void What_is_no_whole_number_then_or_too_large_is_left_to_others(string text, int power) =>
        Assert.IsFalse(DecimalText.TryScaled(Encoding.ASCII.GetBytes(text), power, out _));

    private static void Same(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        bool isReal = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real);
        Assert.AreEqual(isReal, DecimalText.TryReal(bytes, out double found), text);
        if (isReal)
            Assert.AreEqual(BitConverter.DoubleToInt64Bits(real), BitConverter.DoubleToInt64Bits(found), text);
        bool isInteger = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer);
        Assert.AreEqual(isInteger, DecimalText.TryInteger(bytes, out long whole), text);
        if (isInteger)
            Assert.AreEqual(integer, whole, text);
    }
}
