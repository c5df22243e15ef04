using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Runs;
using AgNw.Timeline.Tests.Statistics;

namespace AgNw.Timeline.Tests.Runs;

/// <summary>A board that counts from 9:00:00 on, with an exchange of clocks every 10 s of the 100 s from tick 0 on, each with a round trip of 2 ms.</summary>
[TestClass]
public class HostCoincidenceTests
{
    private const uint Boot = 0xB0070001;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private string _folder = string.Empty;

    [TestInitialize]
    public void MakeFolder() => _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [TestCleanup]
    public void RemoveFolder()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [TestMethod]
    [DataRow(0.25)]
    [DataRow(42.5)]
    [DataRow(99.75)]
    [DataRow(150.0)]
    [DataRow(-50.0)]
    public void The_first_frames_time_is_put_on_the_board_by_the_exchanges_also_a_minute_beyond_them(double seconds)
    {
        ClockPair pair = HostCoincidence.Of(Recorded(), [Frame(At(seconds)), Frame(At(seconds + 7))])!.Value;
        Assert.AreEqual(At(seconds), pair.OtherNanoseconds);
        Assert.AreEqual(seconds, BoardClock.SecondsBetween(0, pair.BoardTick), 2e-3);
    }

    [TestMethod]
    [DataRow(170.0)]
    [DataRow(-70.0)]
    [DataRow(86_400.0)]
    public void A_camera_whose_clock_shows_another_time_than_the_runs_tells_nothing(double seconds) =>
        Assert.IsNull(HostCoincidence.Of(Recorded(), [Frame(At(seconds))]));

    [TestMethod]
    public void Times_that_do_not_count_from_1970_tell_nothing() => Assert.IsNull(HostCoincidence.Of(Recorded(), [Frame(42_500_000_000)]));

    [TestMethod]
    public void Without_frames_or_times_or_exchanges_nothing_tells()
    {
        RunFolder run = Recorded();
        Assert.IsNull(HostCoincidence.Of(run, []));
        Assert.IsNull(HostCoincidence.Of(run, [Frame(null)]));
        File.Delete(run.Clock);
        Assert.IsNull(HostCoincidence.Of(run, [Frame(At(42.5))]));
    }

    /// <summary>The board lost its power and counts anew from 9:10:00 on; the journal has more records of then.</summary>
    [TestMethod]
    [DataRow(42.5, null)]
    [DataRow(642.5, 42.5)]
    public void A_frame_is_put_on_the_ticks_of_the_power_up_that_is_merged_and_of_no_other(double frame, double? expected)
    {
        RunFolder run = Recorded();
        var journal = new SyntheticJournal();
        journal.Pulse(InputLine.Strobe, 1, 2);
        IReadOnlyList<InterlockEvent> events = journal.Events();
        using (EventJournal file = EventJournal.Create(run.Journal)) file.Append(events);
        var table = new AppendedTable<ClockRow>(run.Clock, new ClockFormat());
        for (int k = 0; k <= 10; k++)
            table.Append(new ClockRow(events[0].Boot, BoardClock.Ticks(10 * k), Start.AddSeconds(600 + (10 * k)).AddMilliseconds(-1), 2_000_000));

        ClockPair? pair = HostCoincidence.Of(run, [Frame(At(frame))]);
        if (expected is { } seconds)
            Assert.AreEqual(seconds, BoardClock.SecondsBetween(0, pair!.Value.BoardTick), 2e-3);
        else
            Assert.IsNull(pair);
    }

    private RunFolder Recorded()
    {
        RunFolder run = RunFolder.Create(_folder);
        var table = new AppendedTable<ClockRow>(run.Clock, new ClockFormat());
        for (int k = 0; k <= 10; k++)
            table.Append(new ClockRow(Boot, BoardClock.Ticks(10 * k), Start.AddSeconds(10 * k).AddMilliseconds(-1), 2_000_000));
        return run;
    }

    private static long At(double seconds) => (Start.AddSeconds(seconds) - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    private static FrameRow Frame(long? nanoseconds) => new(0, nanoseconds, null);
}
