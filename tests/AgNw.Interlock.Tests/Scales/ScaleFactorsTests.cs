using AgNw.Contract;
using AgNw.Interlock.Scales;

namespace AgNw.Interlock.Tests.Scales;

[TestClass]
public sealed class ScaleFactorsTests
{
    [TestMethod]
    public void Full_span_is_125_percent_of_the_range_and_4096_mV()
    {
        ScaleFactors scales = ScaleFactors.Of(CurrentRange.R20m);
        // -32768 codes are -25 mA and -4.096 V.
        Assert.AreEqual(-0.025, scales.CurrentAmpere(short.MinValue), 1e-15);
        Assert.AreEqual(-4.096, ScaleFactors.VoltageVolt(short.MinValue), 1e-12);
        Assert.AreEqual(125e-6, ScaleFactors.VoltPerCode, 1e-15);
    }

    [TestMethod]
    [DataRow(20e-3, CurrentRange.R20m)]
    [DataRow(10.001e-3, CurrentRange.R20m)]
    [DataRow(10e-3, CurrentRange.R10m)]
    [DataRow(-3e-9, CurrentRange.R10n)]
    public void The_smallest_range_that_holds_a_current_is_chosen(double ampere, CurrentRange range) =>
        Assert.AreEqual(range, ScaleFactors.ForCurrent(ampere).Range);

    [TestMethod]
    public void Beyond_the_largest_range_is_an_error() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => ScaleFactors.ForCurrent(0.021));
}
