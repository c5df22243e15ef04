using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>A model in ARMED with OVER enabled, and the Verilog behind it as the demo runs it: every reply and record is compared.</summary>
internal sealed class ShadowedCore : IDisposable
{
    /// <summary>Frames that Armed sends.</summary>
    public const int FramesToArm = 9;

    private const int Settle = 20_000;

    private ShadowedCore(TripCoreModel core, GatewareShadow shadow) => (Core, Shadow) = (core, shadow);

    public TripCoreModel Core { get; }

    public GatewareShadow Shadow { get; }

    /// <summary>Armed, with a held peak, and a log of which one record is released and one is more than a replay itself makes.</summary>
    /// <param name="fromReset">the Verilog follows from reset on; else it is brought to where the model stands at the end</param>
    /// <param name="options">what the counters hold at reset; null for zeros</param>
    public static ShadowedCore Armed(bool fromReset, TripCoreOptions? options = null)
    {
        var core = new TripCoreModel(null, null, options ?? new TripCoreOptions());
        _ = Compiled.Library;
        var library = GatewareBuild.Run();
        var follower = fromReset ? GatewareShadow.FromReset(core, library, options) : null;
        var replay = fromReset ? null : new GatewareReplay(core, library);
        var words = (uint[])ConfigurationWords.Reset.Clone();
        words[Registers.ConfigMode - Registers.ConfigFirst] |= (uint)TripMode.Breakdown;
        words[Registers.ConfigEnable - Registers.ConfigFirst] |= 1u << (int)Cause.Over;
        Send(core, FrameMaker.Write(Registers.BootId, 77));
        Send(core, FrameMaker.Write(Registers.Selftest, Keys.SelftestBegin));
        Send(core, FrameMaker.Write(Registers.Selftest, Keys.SelftestPass));
        foreach (var stage in FrameMaker.Stage(words).Cast<Frame>())
        {
            Send(core, stage);
        }

        core.AdvanceTo(core.Now + (2 * TripCoreTiming.ConfigScan));
        Send(core, FrameMaker.Write(Registers.Commit, FrameMaker.ConfigurationCrc(words)));
        core.AdvanceTo(core.Now + Settle);
        Send(core, FrameMaker.Write(Registers.Kick, Keys.Kick));
        Send(core, FrameMaker.Write(Registers.Arm, FrameMaker.ConfigurationCrc(words)));
        core.SetSamples(20_000, 9_000);
        core.AdvanceTo(core.Now + 200_000);
        Send(core, FrameMaker.Write(Registers.LogRelease, (options?.SequenceAtReset ?? 0) + 2));
        core.AdvanceTo(core.Now + Settle);
        var shadow = follower ?? replay!.TryBegin() ?? throw new InvalidOperationException("the core is not at rest");
        return new ShadowedCore(core, shadow);
    }

    /// <summary>The model's reply.</summary>
    public byte[] Send(Frame frame) => Send(Core, frame);

    public void Dispose() => Shadow.Dispose();

    private static byte[] Send(TripCoreModel core, Frame frame)
    {
        var reply = new byte[frame.Mosi.Length];
        core.Frame(frame.Mosi, frame.Bits, reply, frame.Timing);
        return reply;
    }
}
