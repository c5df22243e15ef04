using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Tests.Symbols;

/// <summary>Boxes of our own: pins on the grid, joined numbers at one place.</summary>
[TestClass]
public sealed class BoxSymbolTests
{
    [TestMethod]
    public void Pins_of_one_name_lie_on_each_other_and_only_the_first_is_drawn()
    {
        var pins = new BoxSymbol("X", "U", 10, [BoxPin.Read("2,8 GND power")!], [BoxPin.Read("3 OUT out")!]).Build("", "").Pins;
        Assert.HasCount(3, pins);
        Assert.AreEqual((pins[0].X, pins[0].Y), (pins[1].X, pins[1].Y));
        Assert.IsFalse(pins[0].Hidden);
        Assert.IsTrue(pins[1].Hidden);
        Assert.AreEqual("passive", pins[1].Type);
        Assert.IsTrue(pins.All(pin => pin.X % 1.27m == 0 && pin.Y % 1.27m == 0), "off the grid");
    }

    [TestMethod]
    [DataRow("3 OUT")]
    [DataRow("3 OUT sideways")]
    [DataRow("")]
    public void A_pin_that_is_none_is_refused(string text) => Assert.IsNull(BoxPin.Read(text));
}
