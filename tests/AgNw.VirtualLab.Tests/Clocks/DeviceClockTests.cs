using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Tests.Clocks;

[TestClass]
public sealed class DeviceClockTests
{
    [TestMethod]
    public void A_clock_100_ppm_fast_is_ahead_by_64_ms_after_636_s()
    {
        var clock = new DeviceClock(OffsetSeconds: 5, RatePartsPerMillion: 100);

        Assert.AreEqual(641.0636, clock.SecondsAt(636 * BoardTime.TicksPerSecond), 1e-9);
        Assert.AreEqual(636 * BoardTime.TicksPerSecond, clock.TickAt(641.0636));
    }

    [TestMethod]
    public void Going_to_ticks_and_back_loses_less_than_half_a_tick()
    {
        var clock = new DeviceClock(OffsetSeconds: -3.2, RatePartsPerMillion: -35);
        foreach (long tick in new[] { 0, 1, 47_999_999, 30_000_000_001, 2_500_000_000_123 })
        {
            Assert.AreEqual(tick, clock.TickAt(clock.SecondsAt(tick)));
        }
    }

    [TestMethod]
    public void A_rate_that_no_clock_has_is_refused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new DeviceClock(0, 20_000).Validate("Camera"));
        Assert.ThrowsExactly<ArgumentException>(() => new DeviceClock(double.NaN, 0).Validate("Camera"));
    }
}
