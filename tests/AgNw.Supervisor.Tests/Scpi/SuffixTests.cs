using System.Text;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class SuffixTests
{
    [TestMethod]
    [DataRow("", "A", 0)]
    [DataRow("A", "A", 0)]
    [DataRow("mA", "A", -3)]
    [DataRow("MA", "A", -3)]
    [DataRow("MAA", "A", 6)]
    [DataRow("kV", "V", 3)]
    [DataRow("uV", "V", -6)]
    [DataRow("NS", "s", -9)]
    [DataRow("us", "S", -6)]
    [DataRow("pA", "A", -12)]
    [DataRow("fA", "A", -15)]
    [DataRow("aA", "A", -18)]
    [DataRow("GV", "V", 9)]
    [DataRow("TV", "V", 12)]
    [DataRow("PEV", "V", 15)]
    [DataRow("EXV", "V", 18)]
    [DataRow("mV/s", "V/s", -3)]
    [DataRow("MHZ", "Hz", 6)]
    [DataRow("mOhm", "Ohm", 6)]
    [DataRow("kHz", "Hz", 3)]
    public void A_suffix_is_a_power_of_ten(string text, string unit, int power) => Assert.AreEqual(power, Exponent(text, unit));

    [TestMethod]
    [DataRow("V", "A")]
    [DataRow("m", "A")]
    [DataRow("xA", "A")]
    [DataRow("XYA", "A")]
    [DataRow("mmmA", "A")]
    [DataRow("V/m", "V/s")]
    public void Others_are_refused(string text, string unit) => Assert.AreEqual(Suffix.Invalid, Exponent(text, unit));

    private static int Exponent(string text, string unit)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        return Suffix.Exponent(bytes, 0, bytes.Length, unit);
    }
}
