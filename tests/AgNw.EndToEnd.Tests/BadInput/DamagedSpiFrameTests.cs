using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.EndToEnd.Tests.BadInput;

/// <summary>
/// SPI frames that would arm the board or change its configuration if they were good, with every single bit of the request flipped, or cut
/// after every bit: none is obeyed, each is counted, the count is recorded, and the supervisor's own work goes on.
/// </summary>
[TestClass]
public sealed class DamagedSpiFrameTests
{
    [TestMethod]
    public void A_frame_with_a_flipped_bit_changes_nothing_and_is_counted_and_recorded() => Demand(static (bench, frame, length) =>
    {
        int bits = (SpiFrame.WriteRequestBytes + SpiFrame.WordBytes) * 8;
        for (int bit = 0; bit < bits; bit++)
        {
            byte[] damaged = frame.AsSpan(0, length).ToArray();
            damaged[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            bench.Core.Frame(damaged, new byte[length], SpiTiming.Fastest);
        }

        return bits;
    });

    [TestMethod]
    public void A_frame_cut_after_any_bit_changes_nothing_and_is_counted_and_recorded() => Demand(static (bench, frame, length) =>
    {
        for (int bits = 1; bits < length * 8; bits++)
        {
            bench.Core.Frame(frame.AsSpan(0, length), bits, new byte[length], SpiTiming.Fastest);
        }

        return (length * 8) - 1;
    });

    private static void Demand(Func<LabBench, byte[], int, int> damage)
    {
        (string before, string after, int sent, uint bad, uint atStart, IReadOnlyList<InterlockEvent> log) = BoardOnBench.Run(async (bench, driver, applied) =>
        {
            string snapshot = await SettingsAsync(driver);
            uint atStart = bench.Core.Peek(Registers.LinkBad);
            byte[] frame = new byte[SpiFrame.MaxBytes];
            int count = damage(bench, frame, SpiFrame.Write(frame, Registers.Arm, applied.Crc));
            count += damage(bench, frame, SpiFrame.Write(frame, Registers.OverDeglitch, 77));
            // The core records LINK at its window's next boundary, 2^18 ticks (5.5 ms) apart.
            await Task.Delay(TimeSpan.FromMilliseconds(100), bench.Clock);
            return (snapshot, await SettingsAsync(driver), count, bench.Core.Peek(Registers.LinkBad) - atStart, atStart, await BoardOnBench.LogAsync(driver));
        });

        Assert.AreEqual(before, after);
        Assert.AreEqual((uint)sent, bad);
        Assert.AreEqual(1u, atStart, "the self-test sends one");
        Assert.AreEqual(bad + atStart, ((LinkDetails)log.Last(static item => item.Kind == RecordKind.Link).Details).BadFrames);
        Assert.IsTrue(log.Select(static (item, place) => item.Sequence == (uint)place && !item.IsDamaged).All(static good => good));
    }

    private static async Task<string> SettingsAsync(InterlockDriver driver) => string.Join(
        '|', await driver.AskAsync("STATE?;:CAUS?;:CONF:CRC?;:CONF:CRC:STAG?;:CONF:OVER:DEGL?;:SYST:ERR:COUN?"));
}
