using AgNw.Board.Schematic.Checks;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Tests.Checks;

/// <summary>A permit's pull-down has to be there, lead to ground, and win: 275 uA through it stay below 0.8 V, so 2.9 kohm is the most.</summary>
[TestClass]
public sealed class PermitChecksTests
{
    private static readonly PinContract Pins = new([new FpgaPort("line_enable", [4], false, "out", true, "", 1)], []);

    [TestMethod]
    public void A_pull_down_of_2k2_wins() => Assert.IsEmpty(PermitChecks.PullDowns(Pins, Netlists.Of()).ToList());

    [TestMethod]
    public void A_pull_down_of_3k_does_not() =>
        Assert.Contains("3000 ohm leaves 0.83 V", PermitChecks.PullDowns(Pins, Netlists.Of(resistor: "3k")).Single());

    [TestMethod]
    public void A_resistor_to_another_ground_is_none() =>
        Assert.AreEqual("LINE_ENABLE is a permit and has no pull-down", PermitChecks.PullDowns(Pins, Netlists.Of(resistorGround: "XGND")).Single());

    [TestMethod]
    public void A_line_that_is_no_permit_needs_none()
    {
        var pins = new PinContract([new FpgaPort("over_pos", [7], false, "in", false, "", 1)], []);
        Assert.IsEmpty(PermitChecks.PullDowns(pins, Netlists.Of()).ToList());
    }
}
