using AgNw.Contract;
using AgNw.Timeline.Board;

namespace AgNw.Timeline.Tests.Board;

[TestClass]
public class BoardLogTests
{
    private const int Strobe = 1 << (int)InputLine.Strobe;
    private const int Trigger = 1 << (int)InputLine.SmuTrigger;

    [TestMethod]
    public void Records_dated_back_are_sorted_into_their_place()
    {
        BoardEvent[] log = [Event(0, 1000), Event(1, 69_000), Event(2, 70_000), Event(3, 5000), Event(4, 300_000)];
        var sorter = new EventSorter();
        CollectionAssert.AreEqual(new long[] { 0, 3, 1, 2, 4 }, sorter.Sort(log).Select(static e => e.Sequence).ToArray());
        Assert.AreEqual(0, sorter.Late);
    }

    [TestMethod]
    public void A_record_dated_back_beyond_any_deglitch_is_counted_not_hidden()
    {
        BoardEvent[] log = [Event(0, 1000), Event(1, 2000), Event(2, 500_000), Event(3, 1500), Event(4, 600_000)];
        var sorter = new EventSorter();
        CollectionAssert.AreEqual(new long[] { 0, 1, 2, 4 }, sorter.Sort(log).Select(static e => e.Sequence).ToArray());
        Assert.AreEqual(1, sorter.Late);
    }

    [TestMethod]
    public void Strobes_become_exposures_and_triggers_pulses()
    {
        BoardLog log = Read(
            Inputs(0, 10, 0, 0), Inputs(1, 100, Strobe, Strobe), Inputs(2, 150, Strobe | Trigger, Trigger),
            Inputs(3, 160, Strobe, Trigger), Inputs(4, 200, 0, Strobe));
        CollectionAssert.AreEqual(new[] { new LinePulse(100, 200, true) }, log.Exposures.ToArray());
        CollectionAssert.AreEqual(new[] { new LinePulse(150, 160, true) }, log.SmuTriggers.ToArray());
    }

    [TestMethod]
    public void An_exposure_under_way_at_either_end_of_the_log_is_unsure()
    {
        BoardLog log = Read(
            Inputs(0, 10, Strobe, 0), Inputs(1, 100, 0, Strobe), Inputs(2, 200, Strobe, Strobe), Event(3, 250));
        CollectionAssert.AreEqual(new[] { new LinePulse(10, 100, false), new LinePulse(200, 250, false) }, log.Exposures.ToArray());
    }

    [TestMethod]
    public void Edges_that_were_only_counted_make_the_pulse_unsure_and_are_listed()
    {
        BoardLog log = Read(
            Inputs(0, 10, 0, 0), Inputs(1, 100, Strobe, Strobe),
            new BoardEvent(2, 900, RecordKind.Coalesced, 0, (uint)Strobe | (6u << 16)), Inputs(3, 901, 0, Strobe),
            Inputs(4, 1000, Strobe, Strobe), Inputs(5, 1100, 0, Strobe));
        CollectionAssert.AreEqual(new[] { new LinePulse(100, 901, false), new LinePulse(1000, 1100, true) }, log.Exposures.ToArray());
        Assert.AreEqual(new CoalescedNotice(900, false, Strobe, 6), log.Coalesced.Single());
    }

    [TestMethod]
    public void A_trip_takes_the_sample_that_follows_it_in_the_log_though_it_is_dated_before()
    {
        // First cause DROP (2), causes DROP, I code -1000; sample I -1000, V 20000.
        uint trip = 2u | (4u << 4) | (0xFC18u << 16);
        BoardLog log = Read(
            Event(0, 10), new BoardEvent(1, 5000, RecordKind.Trip, 4, trip), new BoardEvent(2, 4896, RecordKind.Sample, 4, 0xFC18u | (20000u << 16)));
        TripNotice notice = log.Trips.Single();
        Assert.AreEqual(Cause.Drop, notice.FirstCause);
        Assert.AreEqual(-1000, notice.CurrentCode);
        Assert.AreEqual((short)20000, notice.VoltageCode);
        Assert.AreEqual(4896, notice.SampleTick);
    }

    [TestMethod]
    public void States_follow_state_and_blank_records_and_ignore_dated_back_bytes()
    {
        const byte armed = (byte)TripState.Armed | ((byte)TripMode.Breakdown << RecordStateFields.ModeShift);
        BoardLog log = Read(
            new BoardEvent(0, 10, RecordKind.Boot, (byte)TripState.Disarmed | (byte)RecordStateFields.BlankedMask, 1),
            new BoardEvent(1, 100, RecordKind.State, armed | (byte)RecordStateFields.BlankedMask, (uint)TripState.Armed | ((uint)TripState.Disarmed << 8)),
            new BoardEvent(2, 120, RecordKind.Outputs, armed, 0 | (4u << 16)),
            new BoardEvent(3, 130, RecordKind.Cause, (byte)TripState.Tripped, 0),
            new BoardEvent(4, 140, RecordKind.Outputs, armed, 4 | (4u << 16)));
        CollectionAssert.AreEqual(
            new[]
            {
                new StateChange(10, TripState.Disarmed, TripMode.None, true),
                new StateChange(100, TripState.Armed, TripMode.Breakdown, true),
                new StateChange(120, TripState.Armed, TripMode.Breakdown, false),
                new StateChange(140, TripState.Armed, TripMode.Breakdown, true),
            },
            log.States.ToArray());
    }

    [TestMethod]
    public void A_log_with_more_changes_than_are_held_gives_all_of_them_each_time()
    {
        const int changes = 70_000;
        Assert.IsGreaterThan(LogItems<long>.MostHeld, changes);
        const ushort both = (1 << (int)OutputLine.Blank) | (1 << (int)OutputLine.Switch);
        IEnumerable<BoardEvent> log = Enumerable.Range(0, changes + 1).Select(static i => new BoardEvent(
            i, 1000L * i, RecordKind.Outputs, (byte)TripState.Armed, (uint)(both << 16) | (i % 2 == 0 ? 0u : both)));
        BoardLog read = BoardLog.Read(log);
        for (int round = 0; round < 2; round++)
        {
            StateChange[] states = [.. read.States];
            Assert.HasCount(changes + 1, states);
            Assert.IsTrue(states.Select(static (s, i) => s == new StateChange(1000L * i, TripState.Armed, TripMode.None, i % 2 == 1)).All(static same => same));
            CollectionAssert.AreEqual(Enumerable.Range(0, changes + 1).Select(static i => 1000L * i).ToArray(), read.LineChanges.ToArray());
        }
    }

    [TestMethod]
    public void Lost_records_and_gaps_in_the_sequence_are_counted()
    {
        BoardLog log = Read(Event(5, 10), Event(8, 20), new BoardEvent(9, 30, RecordKind.Loss, 0, 17));
        Assert.AreEqual(2, log.SequenceGaps);
        Assert.AreEqual(17, log.RecordsLost);
        Assert.AreEqual(3, log.Records);
        Assert.AreEqual((10, 30), log.Ticks);
    }

    [TestMethod]
    public void An_empty_log_is_empty_not_an_error() => Assert.AreEqual(0, Read().Records);

    private static BoardLog Read(params BoardEvent[] log) => BoardLog.Read(log);

    private static BoardEvent Event(long sequence, long tick) => new(sequence, tick, RecordKind.Mark, 0, 0);

    private static BoardEvent Inputs(long sequence, long tick, int levels, int changed) =>
        new(sequence, tick, RecordKind.Inputs, 0, (uint)levels | ((uint)changed << 16));
}
