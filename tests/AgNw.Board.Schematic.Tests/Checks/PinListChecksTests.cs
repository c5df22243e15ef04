using AgNw.Board.Schematic.Checks;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Tests.Checks;

/// <summary>One name, one pin: what differs from the pin list is named with both names.</summary>
[TestClass]
public sealed class PinListChecksTests
{
    private static readonly PinContract Pins = new(
        [new FpgaPort("over_pos", [7], false, "in", false, "", 1), new FpgaPort("line_enable", [4], false, "out", true, "", 2)],
        [new ConnectorEntry("host", "J2", "", [new ConnectorPin("22", "GND", "", 4), new ConnectorPin("21", "", "open", 5)], 3)]);

    [TestMethod]
    public void A_netlist_as_declared_has_no_violation() => Assert.IsEmpty(PinListChecks.FpgaPins(Pins, Netlists.Of()).ToList());

    [TestMethod]
    public void A_moved_net_is_named_with_pin_and_both_names()
    {
        var found = PinListChecks.FpgaPins(Pins, Netlists.Of(atPin7: "UNDER_POS")).Single();
        Assert.AreEqual("FPGA pin 7: OVER_POS is declared, the netlist has UNDER_POS", found);
    }

    [TestMethod]
    public void A_contact_as_declared_and_an_open_one_have_no_violation() => Assert.IsEmpty(PinListChecks.Contacts(Pins, Netlists.Of()).ToList());

    [TestMethod]
    public void A_contact_on_another_net_is_a_violation()
    {
        var other = Pins with { Connectors = [new ConnectorEntry("host", "J2", "", [new ConnectorPin("22", "XGND", "", 4)], 3)] };
        Assert.AreEqual("J2 contact 22: XGND is declared, the netlist has GND", PinListChecks.Contacts(other, Netlists.Of()).Single());
    }

    [TestMethod]
    public void A_port_of_the_rtl_that_is_missing_turned_or_too_much_is_named()
    {
        const string Verilog = "module m (\n    output wire        over_pos,\n    input  wire [2:0]  spare\n);";
        var found = RtlChecks.Ports(Pins, Verilog).ToList();
        Assert.HasCount(3, found);
        Assert.Contains("over_pos: input of 1 is declared", found[0]);
        Assert.Contains("line_enable is declared", found[1]);
        Assert.Contains("has the port spare", found[2]);
    }

    [TestMethod]
    public void A_constraint_on_another_pin_and_one_too_many_are_named()
    {
        var found = ConstraintChecks.Pins(Pins, "# head\nport\tpin\nover_pos\t8\nline_enable\t4\nspare\t9\n").ToList();
        Assert.AreEqual("over_pos: pin 7 is declared, the constraints have 8", found[0]);
        Assert.AreEqual("the constraints have spare, which is not declared", found[1]);
    }
}
