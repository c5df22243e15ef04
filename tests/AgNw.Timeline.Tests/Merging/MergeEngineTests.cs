using AgNw.Contract;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Merging;

[TestClass]
public class MergeEngineTests
{
    private const double Tick = 1.0 / 48_000_000;

    [TestMethod]
    public void A_reading_gets_the_frame_the_state_and_the_last_event_of_its_time()
    {
        MergedReading[] rows = Merge(
            [Reading(150), Reading(250), Reading(420)],
            [Frame(7, 100, 200), Frame(8, 300, 400), Frame(9, 410, 500)],
            [State(0, TripState.Disarmed), State(240, TripState.Armed)],
            [Event(10), Event(400)]);
        Assert.AreEqual(7, rows[0].Frame);
        Assert.IsNull(rows[1].Frame);
        Assert.AreEqual(9, rows[2].Frame);
        Assert.AreEqual(TripState.Disarmed, rows[0].State!.Value.State);
        Assert.AreEqual(TripState.Armed, rows[1].State!.Value.State);
        Assert.AreEqual(10, rows[1].LastEvent!.Value.Tick);
        Assert.AreEqual(400, rows[2].LastEvent!.Value.Tick);
        Assert.IsTrue(rows.All(static r => r.Doubt == MergeDoubt.None));
    }

    [TestMethod]
    public void A_boundary_belongs_to_what_begins_there()
    {
        MergedReading row = Merge([Reading(200, 0)], [Frame(1, 100, 200), Frame(2, 200, 300)], [State(200, TripState.Armed)], [Event(200)]).Single();
        Assert.AreEqual(2, row.Frame);
        Assert.AreEqual(TripState.Armed, row.State!.Value.State);
        Assert.AreEqual(200, row.LastEvent!.Value.Tick);
    }

    [TestMethod]
    public void A_boundary_within_the_uncertainty_is_flagged_for_what_changes_there_only()
    {
        MergedReading[] rows = Merge(
            [Reading(190, 9), Reading(195, 10), Reading(300, 9), Reading(392, 9)],
            [Frame(1, 100, 200)], [State(0, TripState.Armed), State(305, TripState.Tripped)], [Event(400)]);
        Assert.AreEqual(MergeDoubt.None, rows[0].Doubt);
        Assert.AreEqual(MergeDoubt.Frame, rows[1].Doubt);
        Assert.AreEqual(MergeDoubt.State, rows[2].Doubt);
        Assert.AreEqual(MergeDoubt.Event, rows[3].Doubt);
    }

    [TestMethod]
    public void A_frame_that_is_itself_uncertain_makes_the_reading_doubtful_near_its_edge()
    {
        FrameExposure frame = Frame(1, 1000, 2000) with { UncertaintySeconds = 50 * Tick };
        MergedReading[] rows = Merge([Reading(1040, 0), Reading(1500, 0), Reading(2049, 0)], [frame], [], []);
        CollectionAssert.AreEqual(
            new[] { MergeDoubt.Frame, MergeDoubt.None, MergeDoubt.Frame }, rows.Select(static r => r.Doubt).ToArray());
    }

    [TestMethod]
    public void A_reading_less_certain_than_the_look_around_is_unplaced()
    {
        var engine = new MergeEngine(0.001);
        MergedReading row = engine.Merge(new MergeSources { Readings = [new TimedReading(0, 0, 0.01, 1, 1)] }).Single();
        Assert.IsTrue(row.Doubt.HasFlag(MergeDoubt.Unplaced | MergeDoubt.Frame | MergeDoubt.State | MergeDoubt.Event));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void The_merge_equals_a_search_of_everything_for_every_row(int seed)
    {
        var random = new RandomSource(seed);
        for (int run = 0; run < 200; run++)
        {
            int span = random.Integer(50, 3000);
            TimedReading[] readings = [.. Ticks(random, 40, span).Select((t, i) => new TimedReading(i, t, random.Integer(0, 130) * Tick, i, -i))];
            int[] edges = [.. Ticks(random, 40, span).Order()];
            FrameExposure[] frames = [.. Enumerable.Range(0, edges.Length / 2).Select(i => new FrameExposure(
                i, edges[2 * i], edges[(2 * i) + 1], random.Integer(0, 120) * Tick, random.Chance(0.1)))];
            StateChange[] states = [.. Ticks(random, 10, span).Select(t => State(t, (TripState)random.Integer(0, 7)))];
            BoardEvent[] events = [.. Ticks(random, 30, span).Select((t, i) => Event(t) with { Sequence = i })];
            MergedReading[] rows = Merge(readings, frames, states, events, 100 * Tick);
            for (int i = 0; i < rows.Length; i++)
                Assert.AreEqual(BruteForceMerge.Row(readings[i], frames, states, events, 100), rows[i], $"run {run}, row {i}");
        }
    }

    [TestMethod]
    [DoNotParallelize]
    public void Memory_does_not_grow_with_the_length_of_the_sources()
    {
        const int count = 300_000;
        var sources = new MergeSources
        {
            Readings = Enumerable.Range(0, count).Select(static i => new TimedReading(i, i * 100_000L, 1e-6, 0, 0)),
            Cameras = [Enumerable.Range(0, count).Select(static i => new FrameExposure(i, i * 100_000L, (i * 100_000L) + 50_000, 1e-6, false))],
            Events = Enumerable.Range(0, count).Select(static i => new BoardEvent(i, i * 100_000L, RecordKind.Mark, 0, 0)),
        };
        long early = 0;
        long seen = 0;
        foreach (MergedReading row in new MergeEngine().Merge(sources))
        {
            seen++;
            if (seen == count / 10)
                early = GC.GetTotalMemory(forceFullCollection: true);
            if (seen == count - 1)
                Assert.IsLessThan(early + 3_000_000, GC.GetTotalMemory(forceFullCollection: true));
        }

        Assert.AreEqual(count, seen);
    }

    [TestMethod]
    public void Sources_out_of_order_are_refused_by_name()
    {
        var late = Assert.ThrowsExactly<MergeInputException>(() => Merge([Reading(10), Reading(9)], [], [], []));
        StringAssert.Contains(late.Message, "reading 1", StringComparison.Ordinal);
        var frame = Assert.ThrowsExactly<MergeInputException>(() => Merge([Reading(10)], [Frame(0, 5, 6), Frame(1, 4, 8)], [], []));
        StringAssert.Contains(frame.Message, "frame 1", StringComparison.Ordinal);
    }

    private static MergedReading[] Merge(
        TimedReading[] readings, FrameExposure[] frames, StateChange[] states, BoardEvent[] events, double lookAround = 1) =>
        [.. new MergeEngine(lookAround).Merge(new MergeSources { Readings = readings, Cameras = [frames], States = states, Events = events })];

    private static int[] Ticks(RandomSource random, int most, int span) =>
        [.. Enumerable.Range(0, random.Integer(0, most)).Select(_ => random.Integer(0, span)).Order()];

    private static TimedReading Reading(long tick, int uncertaintyTicks = 1) => new(0, tick, uncertaintyTicks * Tick, 1, 1e-3);

    private static FrameExposure Frame(long frame, long start, long end) => new(frame, start, end, 0, false);

    private static StateChange State(long tick, TripState state) => new(tick, state, TripMode.Breakdown, false);

    private static BoardEvent Event(long tick) => new(0, tick, RecordKind.Mark, 0, 0);
}
