using AgNw.Contract;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Merging;

[TestClass]
public class EventMergeTests
{
    private const double Tick = 1.0 / 48_000_000;

    [TestMethod]
    public void An_event_gets_the_frame_exposed_then_and_the_last_reading_before_it()
    {
        MergedEvent[] found = Merge(
            [Event(5), Event(150), Event(200), Event(420)], [[Frame(7, 100, 200)], [Frame(3, 190, 500)]], [Reading(1, 100), Reading(2, 200), Reading(3, 300)]);
        Assert.AreEqual((null, null), (found[0].Frame, found[0].Reading?.Index));
        Assert.AreEqual((7L, 0, 1L), (found[1].Frame!.Value, found[1].Camera, found[1].Reading!.Value.Index));
        Assert.AreEqual((3L, 1, 2L), (found[2].Frame!.Value, found[2].Camera, found[2].Reading!.Value.Index));
        Assert.AreEqual((3L, 1, 3L), (found[3].Frame!.Value, found[3].Camera, found[3].Reading!.Value.Index));
    }

    [TestMethod]
    public void An_edge_or_a_reading_within_its_uncertainty_is_flagged()
    {
        FrameExposure blurred = Frame(1, 1000, 2000) with { UncertaintySeconds = 50 * Tick };
        MergedEvent[] found = Merge([Event(960), Event(1500), Event(1990)], [[blurred]], [Reading(1, 900, 100), Reading(2, 1600, 10), Reading(3, 2010, 20)]);
        CollectionAssert.AreEqual(new[] { true, false, true }, found.Select(static e => e.FrameDoubtful).ToArray());
        CollectionAssert.AreEqual(new[] { true, false, true }, found.Select(static e => e.ReadingDoubtful).ToArray());
    }

    [TestMethod]
    public void Every_event_comes_once_in_its_order_and_as_a_search_finds_it()
    {
        var random = new RandomSource(21);
        for (int run = 0; run < 100; run++)
        {
            BoardEvent[] events = [.. Ticks(random).Select((t, i) => Event(t) with { Sequence = i })];
            TimedReading[] readings = [.. Ticks(random).Select((t, i) => Reading(i, t))];
            MergedEvent[] found = Merge(events, [], readings);
            CollectionAssert.AreEqual(events, found.Select(static e => e.Event).ToArray());
            foreach (MergedEvent item in found)
                Assert.AreEqual(readings.Where(r => r.Tick <= item.Event.Tick).Select(static r => (long?)r.Index).LastOrDefault(), item.Reading?.Index, $"run {run}");
        }
    }

    [TestMethod]
    public void Several_sources_become_one_ascending_stream()
    {
        TimedReading[] merged = [.. SortedStreams.Merge([[Reading(1, 10), Reading(2, 30)], [], [Reading(1, 10) with { Source = 2 }, Reading(2, 20) with { Source = 2 }]])];
        CollectionAssert.AreEqual(
            new (long, int)[] { (10, 0), (10, 2), (20, 2), (30, 0) }, merged.Select(static r => (r.Tick, r.Source)).ToArray());
    }

    private static MergedEvent[] Merge(BoardEvent[] events, FrameExposure[][] cameras, TimedReading[] readings)
    {
        var found = new List<MergedEvent>();
        using var merge = new EventMerge(events, cameras, found.Add);
        foreach (TimedReading reading in readings)
            merge.Add(reading);
        merge.Finish();
        return [.. found];
    }

    private static int[] Ticks(RandomSource random) => [.. Enumerable.Range(0, random.Integer(0, 30)).Select(_ => random.Integer(0, 200)).Order()];

    private static TimedReading Reading(long index, long tick, int uncertaintyTicks = 0) => new(index, tick, uncertaintyTicks * Tick, 1, 1e-3);

    private static FrameExposure Frame(long frame, long start, long end) => new(frame, start, end, 0, false);

    private static BoardEvent Event(long tick) => new(0, tick, RecordKind.Mark, 0, 0);
}
