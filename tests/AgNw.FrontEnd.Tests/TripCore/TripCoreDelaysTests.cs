using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Tests.TripCore;

[TestClass]
public sealed class TripCoreDelaysTests
{
    private const string Table = "- longest direct path 6.10 ns in the fabric, 13.40 ns with the pads: the data sheet's 7.30 ns";

    [TestMethod]
    public void The_direct_path_is_read_from_the_gatewares_table()
    {
        TripCoreDelays delays = TripCoreDelays.Parse(Table);
        Assert.AreEqual(13.4e-9, delays.DirectSeconds, 1e-15);
        Assert.AreEqual(7.3e-9, delays.PadSeconds, 1e-15);
    }

    /// <summary>One tick to be seen, two to act, four of deglitch: 7 / 48 MHz = 145.833 ns, and 7.3 ns of pads.</summary>
    [TestMethod]
    public void The_filtered_path_takes_a_tick_to_be_seen_two_to_act_and_the_deglitch() =>
        Assert.AreEqual(153.133e-9, TripCoreDelays.Parse(Table).Filtered(4, worst: true), 1e-12);

    /// <summary>Three samples of 1 us, 96 ticks for the decision on the last = 2 us, and the pads.</summary>
    [TestMethod]
    public void DROP_takes_its_samples_and_the_decision_on_the_last() =>
        Assert.AreEqual(5.0073e-6, TripCoreDelays.Parse(Table).Drop(3, worst: true), 1e-12);

    [TestMethod]
    public void A_table_without_the_direct_path_is_refused() =>
        StringAssert.Contains(Assert.ThrowsExactly<FormatException>(() => TripCoreDelays.Parse("# Timing")).Message, "longest direct path");

    [TestMethod]
    public void The_committed_table_can_be_read() => Assert.IsGreaterThan(0, TripCoreDelays.Read(Repository.Root).DirectSeconds);
}
