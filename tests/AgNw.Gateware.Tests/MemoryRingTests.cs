using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests;

/// <summary>The log's and the capture's ring lie one after the other in the SRAM: a read over a ring's end goes on at its own beginning.</summary>
[TestClass]
public sealed class MemoryRingTests
{
    private const int RingPairs = 65_536;   // theory of operation, section 7

    [TestMethod]
    public void Records_read_over_the_end_of_the_logs_ring_are_those_at_its_beginning()
    {
        const uint first = TripCoreLog.Capacity - 6;
        using var both = ShadowedCore.Armed(fromReset: true, new TripCoreOptions { SequenceAtReset = first });
        Assert.IsGreaterThan(first + 8, both.Core.Peek(Registers.LogHead));
        both.Send(FrameMaker.Log(first + 2, 6));
        both.Shadow.CatchUp();
    }

    [TestMethod]
    public void Pairs_read_over_the_end_of_the_captures_ring_are_those_at_its_beginning()
    {
        using var both = ShadowedCore.Armed(fromReset: true);
        var core = both.Core;
        core.AdvanceTo((RingPairs - CaptureLayout.AfterPairs + 500) * (long)TripCoreTiming.AdcSamplePeriod);
        core.SetInput(InputLine.OverPos, true);
        core.AdvanceTo(core.Now + ((CaptureLayout.AfterPairs + 4) * (long)TripCoreTiming.AdcSamplePeriod));
        var firstSample = core.Peek(Registers.CaptureTickLow) / TripCoreTiming.AdcSamplePeriod;
        Assert.AreNotEqual(0u, firstSample, "the capture is frozen");

        // The first sample since reset is stored at the ring's first place.
        var atBeginning = RingPairs + 1 - firstSample;
        Assert.IsGreaterThan(atBeginning, core.Peek(Registers.CaptureCount));
        var reply = both.Send(FrameMaker.Capture(atBeginning - 4, 8));
        both.Shadow.CatchUp();
        Assert.AreEqual(20_000, BinaryPrimitives.ReadInt16LittleEndian(reply.AsSpan(SpiFrame.CaptureRequestBytes + TripCoreSpi.TurnaroundBytes + 3)));
    }
}
