using AgNw.Board.Schematic.Checks;
using AgNw.Board.Schematic.Netlists;

namespace AgNw.Board.Schematic.Tests.Checks;

/// <summary>Parts are complete, and a file that is no netlist is refused.</summary>
[TestClass]
public sealed class NetlistChecksTests
{
    [TestMethod]
    public void A_complete_part_has_no_violation() => Assert.IsEmpty(NetlistChecks.Completeness(Tests.Netlists.Of()).ToList());

    [TestMethod]
    public void A_part_without_value_and_maker_is_named() =>
        Assert.AreEqual("R30 has no Maker, no value", NetlistChecks.Completeness(Tests.Netlists.Of(resistor: "", maker: "")).Single());

    [TestMethod]
    public void Repeated_pin_names_lose_the_suffix_that_KiCad_adds() =>
        Assert.AreEqual("GND", Tests.Netlists.Of().Of("J2", "22")!.Nodes[0].Function);

    [TestMethod]
    public void A_file_that_is_no_netlist_is_refused() => Assert.ThrowsExactly<FormatException>(() => new Netlist("(kicad_sch)"));
}
