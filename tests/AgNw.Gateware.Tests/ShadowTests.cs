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
    private const int Settle = 20_000;
    private const int FramesToArm = 9;

    [TestMethod]
    public void What_the_model_does_and_the_gateware_does_not_is_told_with_its_tick()
    {
        var core = Armed(out var shadow, fromReset: true);
        using (shadow)
        {
            // Past the tap: only the model's configuration is upset, so that only the model trips.
            core.FlipLiveConfigurationBit(core.Now + 10, Registers.DropFraction, 3);
            core.AdvanceTo(core.Now + (3 * TripCoreTiming.ConfigScan));
            var difference = Assert.ThrowsExactly<GatewareDifferenceException>(shadow.CatchUp);
            StringAssert.Contains(difference.Message, "wires: model at tick");
        }
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_trip_and_what_the_supervisor_reads_are_the_same_from_reset_and_from_a_moment_in_between(bool fromReset)
    {
        var core = Armed(out var shadow, fromReset);
        using (shadow)
        {
            core.SetInput(InputLine.OverPos, true);
            core.AdvanceTo(core.Now + 5000);
            Frame(core, FrameMaker.Read(Registers.Status, 1));
            Frame(core, FrameMaker.Read(Registers.TripTickLow, 4));
            Frame(core, FrameMaker.Log(core.Peek(Registers.LogTail), 8));
            shadow.CatchUp();
            Assert.AreEqual(3, shadow.Count.Frames - (fromReset ? FramesToArm : 0));
            Assert.AreEqual(TripState.Tripped, core.State);
        }
    }

    

    private static TripCoreModel Armed(out GatewareShadow shadow, bool fromReset)
    {
        var core = new TripCoreModel(null, null, new TripCoreOptions());
        _ = Compiled.Library;
        var library = GatewareBuild.Run();
        var follower = fromReset ? GatewareShadow.FromReset(core, library) : null;
        var replay = fromReset ? null : new GatewareReplay(core, library);
        var words = (uint[])ConfigurationWords.Reset.Clone();
        words[Registers.ConfigMode - Registers.ConfigFirst] |= (uint)TripMode.Breakdown;
        words[Registers.ConfigEnable - Registers.ConfigFirst] |= 1u << (int)Cause.Over;
        Frame(core, FrameMaker.Write(Registers.BootId, 77));
        Frame(core, FrameMaker.Write(Registers.Selftest, Keys.SelftestBegin));
        Frame(core, FrameMaker.Write(Registers.Selftest, Keys.SelftestPass));
        foreach (var stage in FrameMaker.Stage(words).Cast<Frame>())
        {
            Frame(core, stage);
        }

        core.AdvanceTo(core.Now + (2 * TripCoreTiming.ConfigScan));
        Frame(core, FrameMaker.Write(Registers.Commit, FrameMaker.ConfigurationCrc(words)));
        core.AdvanceTo(core.Now + Settle);
        Frame(core, FrameMaker.Write(Registers.Kick, Keys.Kick));
        Frame(core, FrameMaker.Write(Registers.Arm, FrameMaker.ConfigurationCrc(words)));

        // The sample detectors hold a peak, the log has a record that is released and one more than the replay itself makes.
        core.SetSamples(20_000, 9_000);
        core.AdvanceTo(core.Now + 200_000);
        Frame(core, FrameMaker.Write(Registers.LogRelease, 2));
        core.AdvanceTo(core.Now + Settle);
        shadow = follower ?? replay!.TryBegin() ?? throw new InvalidOperationException("the core is not at rest");
        return core;
    }

    private static void Frame(TripCoreModel core, Frame frame) => core.Frame(frame.Mosi, frame.Bits, new byte[frame.Mosi.Length], frame.Timing);
}
