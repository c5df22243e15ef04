using System.Buffers.Binary;
using System.Globalization;
using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests;

/// <summary>Bad input to the compiled Verilog: seeds are fixed and printed; AGNW_LONG=1 takes fifty times as many.</summary>
[TestClass]
public sealed class FuzzTests
{
    private const int Steps = 60;
    private const int ReadReplyPlace = SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes + 1;
    private const int LogReplyPlace = SpiFrame.LogRequestBytes + TripCoreSpi.TurnaroundBytes + 2;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Whatever_is_sent_and_whenever_the_core_is_reset_the_gateware_does_what_the_model_does()
    {
        foreach (var seed in Seeds(40))
        {
            var stimuli = new FuzzStimuli(seed).Draw(Steps, resets: true);
            if (TwinRun.Difference(stimuli, Compiled.Library) is { } difference)
            {
                var less = Shortening.Shorten(stimuli, candidate => TwinRun.Difference(candidate, Compiled.Library) is not null);
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture,
                    $"seed {seed}: {difference}\nshortened to {less.Count} of {stimuli.Count}: {TwinRun.Difference(less, Compiled.Library)}\n{string.Join('\n', less)}"));
            }
        }
    }

    [TestMethod]
    public void A_bad_frame_is_counted_and_changes_nothing_else()
    {
        foreach (var seed in Seeds(5))
        {
            using var core = new GatewareCore(Compiled.Library, new TripCoreOptions());
            Assert.AreEqual(TripState.Safe, core.State);
            foreach (var frame in new RandomStimuli(seed).Draw(0).OfType<Frame>())
            {
                Send(core, frame);
            }

            core.RunTo(core.Now + TripCoreTiming.DacSettle);
            var fuzz = new FuzzStimuli(seed);
            var before = Registers16(core);
            for (var i = 0; i < 40; i++)
            {
                var frame = fuzz.Bad();
                Send(core, frame);
                core.RunTo(core.Now + TripCoreTiming.ConfigScan);
                var after = Registers16(core);
                Assert.AreEqual(before[0] + 1, after[0], $"seed {seed}: LINK_BAD after {frame}");
                CollectionAssert.AreEqual(before[1..], after[1..], $"seed {seed}: {frame}");
                before = after;
            }
        }
    }

    [TestMethod]
    public void A_record_that_the_memory_spoilt_is_never_taken_for_a_good_one()
    {
        var spoilt = 0;
        foreach (var seed in Seeds(4))
        {
            using var core = new GatewareCore(Compiled.Library, new TripCoreOptions());
            core.SpoilReads((uint)seed, oneIn: 16);
            var stimuli = new RandomStimuli(seed).Draw(Steps).SelectMany(static (one, place) => place % 4 == 3 ? [one, FrameMaker.Log(0, 12)] : new[] { one }).ToList();
            var difference = TwinRun.Difference(stimuli, core, (frame, ours, theirs) => SameOrDetected(frame, ours, theirs, ref spoilt));
            Assert.IsNull(difference, $"seed {seed}: {difference}");
        }

        Assert.IsGreaterThan(50, spoilt, "records that came back spoilt");
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{spoilt} records came back spoilt, each with a CRC that does not fit"));
    }

    private static bool SameOrDetected(Frame frame, byte[] ours, byte[] theirs, ref int spoilt)
    {
        if (ours.AsSpan().SequenceEqual(theirs))
        {
            return true;
        }

        if (!FrameJudge.IsGoodOrNothing(frame) || frame.Mosi[0] is not ((byte)'L' or (byte)'C'))
        {
            return false;
        }

        // Pairs of a capture carry no CRC: only that the frame is of the right form is asked for.
        var place = LogReplyPlace;
        for (; frame.Mosi[0] == 'L' && place + RecordLayout.Bytes + SpiFrame.CrcBytes <= theirs.Length; place += RecordLayout.Bytes)
        {
            var here = ours.AsSpan(place, RecordLayout.Bytes);
            var there = theirs.AsSpan(place, RecordLayout.Bytes);
            if (!here.SequenceEqual(there))
            {
                spoilt++;
                if (EventRecord.CrcIsGood(there.ToArray(), 0))
                {
                    return false;
                }
            }
        }

        return ours.AsSpan(0, LogReplyPlace).SequenceEqual(theirs.AsSpan(0, LogReplyPlace));
    }

    /// <summary>What a bad frame must leave alone; LINK_BAD first.</summary>
    private static uint[] Registers16(GatewareCore core) =>
    [
        Read(core, Registers.LinkBad), Read(core, Registers.Status) & ~(uint)(StatusFields.SettledMask | StatusFields.HeartbeatMask),
        Read(core, Registers.ConfigCrc), Read(core, Registers.StagedCrc), Read(core, Registers.Refusal), Read(core, Registers.LogTail),
        Read(core, Registers.BlankHand), Read(core, Registers.Inject), Read(core, Registers.CaptureCount), (uint)core.State,
    ];

    private static uint Read(GatewareCore core, byte address) =>
        BinaryPrimitives.ReadUInt32LittleEndian(Send(core, FrameMaker.Read(address, 1)).AsSpan(ReadReplyPlace));

    private static byte[] Send(GatewareCore core, Frame frame)
    {
        var reply = new byte[frame.Mosi.Length];
        core.Frame(frame.Mosi, frame.Bits, reply, frame.Timing);
        return reply;
    }

    private IEnumerable<int> Seeds(int count)
    {
        count *= Environment.GetEnvironmentVariable("AGNW_LONG") == "1" ? 50 : 1;
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds 1 to {count}"));
        return Enumerable.Range(1, count);
    }
}
