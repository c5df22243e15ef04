namespace AgNw.Contract.Tests;

/// <summary>Expected values by hand: 48 MHz, one tick = 125/6 ns = 20.8333 ns.</summary>
[TestClass]
public sealed class TickTimeTests
{
    [TestMethod]
    [DataRow(0L, 0L, 0L)]
    [DataRow(1L, 0L, 1L)]
    [DataRow(20L, 0L, 1L)]
    [DataRow(21L, 1L, 2L)]
    [DataRow(84L, 4L, 5L)]              // 4.032
    [DataRow(125L, 6L, 6L)]             // exact
    [DataRow(208L, 9L, 10L)]            // 9.984
    [DataRow(5333L, 255L, 256L)]        // 255.984
    [DataRow(1_000_000_000L, 48_000_000L, 48_000_000L)]
    [DataRow(636_000_000_001L, 30_528_000_000L, 30_528_000_001L)]
    public void Nanoseconds_become_ticks_rounded_as_asked(long nanoseconds, long down, long up)
    {
        Assert.AreEqual(down, TickTime.TicksDown(nanoseconds));
        Assert.AreEqual(up, TickTime.TicksUp(nanoseconds));
    }

    [TestMethod]
    [DataRow(0L, 0L)]
    [DataRow(1L, 21L)]                  // 20.83
    [DataRow(2L, 42L)]                  // 41.67
    [DataRow(3L, 63L)]                  // 62.5, halves up
    [DataRow(6L, 125L)]
    [DataRow(4_800L, 100_000L)]
    public void Ticks_become_nanoseconds_to_the_nearest(long ticks, long nanoseconds) =>
        Assert.AreEqual(nanoseconds, TickTime.Nanoseconds(ticks));

    [TestMethod]
    public void The_whole_span_of_the_counter_converts_without_overflow()
    {
        // 2^48 ticks / 48 MHz = 5 864 062.014805 s, to the nearest ns 5864062014805333
        Assert.AreEqual(5_864_062_014_805_333L, TickTime.Nanoseconds(1L << 48));
        Assert.AreEqual((1L << 48) - 1, TickTime.TicksDown(5_864_062_014_805_333L));
        Assert.AreEqual(1L << 48, TickTime.TicksUp(5_864_062_014_805_333L));
    }

    [TestMethod]
    public void The_largest_time_converts_without_overflow() =>
        Assert.AreEqual(442_721_857_769_029_238L, TickTime.TicksDown(long.MaxValue));   // 9223372036854775807 x 48 / 1000, rounded down
}
