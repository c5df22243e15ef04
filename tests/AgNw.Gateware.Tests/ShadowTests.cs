using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests;

/// <summary>The Verilog behind a model at work, as the demo runs it.</summary>
[TestClass]
public sealed class ShadowTests
{
    [TestMethod]
    public void What_the_model_does_and_the_gateware_does_not_is_told_with_its_tick()
    {
        using var both = ShadowedCore.Armed(fromReset: true);

        // Past the tap: only the model's configuration is upset, so that only the model trips.
        both.Core.FlipLiveConfigurationBit(both.Core.Now + 10, Registers.DropFraction, 3);
        both.Core.AdvanceTo(both.Core.Now + (3 * TripCoreTiming.ConfigScan));
        var difference = Assert.ThrowsExactly<GatewareDifferenceException>(both.Shadow.CatchUp);
        StringAssert.Contains(difference.Message, "wires: model at tick");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_trip_and_what_the_supervisor_reads_are_the_same_from_reset_and_from_a_moment_in_between(bool fromReset)
    {
        using var both = ShadowedCore.Armed(fromReset);
        both.Core.SetInput(InputLine.OverPos, true);
        both.Core.AdvanceTo(both.Core.Now + 5000);
        both.Send(FrameMaker.Read(Registers.Status, 1));
        both.Send(FrameMaker.Read(Registers.TripTickLow, 4));
        both.Send(FrameMaker.Log(both.Core.Peek(Registers.LogTail), 8));
        both.Shadow.CatchUp();
        Assert.AreEqual(3, both.Shadow.Count.Frames - (fromReset ? ShadowedCore.FramesToArm : 0));
        Assert.AreEqual(TripState.Tripped, both.Core.State);
    }
}
