using System.Globalization;
using System.Text;
using AgNw.Recording.Csv;

namespace AgNw.Recording.Tests.Csv;

[TestClass]
public class ShortestDecimalTests
{
    [TestMethod]
    [DataRow(0.0)]
    [DataRow(-0.0)]
    [DataRow(0.1)]
    [DataRow(0.30000000000000004)]
    [DataRow(1e-4)]
    [DataRow(9.999999e-5)]
    [DataRow(1e-5)]
    [DataRow(-1.5e-9)]
    [DataRow(99999999.0)]
    [DataRow(1e14)]
    [DataRow(999999999999999.0)]
    [DataRow(1e15)]
    [DataRow(9007199254740993.0)]
    [DataRow(1e22)]
    [DataRow(1e23)]
    [DataRow(double.MaxValue)]
    [DataRow(double.Epsilon)]
    [DataRow(2.2250738585072014e-308)]
    [DataRow(double.PositiveInfinity)]
    public void A_number_is_written_as_dotnet_writes_it(double value) => Same(value);

    [TestMethod]
    public void So_are_numbers_of_any_length_and_size()
    {
        var random = new Random(Seed);
        for (int index = 0; index < 300_000; index++)
        {
            int digits = random.Next(1, 18);
            int exponent = random.Next(-25, 25);
            Same(double.Parse(
                string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "-" : string.Empty)}{random.NextInt64(1, (long)Math.Pow(10, digits))}E{exponent - digits}"),
                CultureInfo.InvariantCulture));
            Same(BitConverter.Int64BitsToDouble(random.NextInt64()));
        }
    }

    [TestMethod]
    public void Lines_of_numbers_that_repeat_are_the_numbers()
    {
        var random = new Random(Seed);
        double[] values = [1 / 3.0, 2 / 3.0, 0.5, 1e-3 / 3, 7, double.NaN];
        var line = new CsvLine();
        var expected = new StringBuilder();
        for (int index = 0; index < 1000; index++)
        {
            double value = values[random.Next(values.Length)];
            line.Add(value);
            expected.Append(index == 0 ? string.Empty : ",").Append(double.IsNaN(value) ? string.Empty : value.ToString("R", CultureInfo.InvariantCulture));
        }

        Assert.AreEqual(expected.ToString(), line.Text);
    }

    private const int Seed = 5;

    private static void Same(double value)
    {
        if (double.IsNaN(value))
            return;
        Span<byte> text = stackalloc byte[ShortestDecimal.MaximumBytes];
        int length = ShortestDecimal.Write(value, text);
        string expected = value.ToString("R", CultureInfo.InvariantCulture);
        if (!text[..length].SequenceEqual(Encoding.ASCII.GetBytes(expected)))
            Assert.Fail($"{expected} was written as {Encoding.ASCII.GetString(text[..length])}");
    }
}
