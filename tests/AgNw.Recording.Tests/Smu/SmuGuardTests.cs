using AgNw.Contract;
using AgNw.Interlock.SourceMeter;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Recording.Smu;
using AgNw.Recording.Tests.Support;
using Moq;

namespace AgNw.Recording.Tests.Smu;

[TestClass]
public sealed class SmuGuardTests
{
    private readonly FakeLog _log = new();
    private readonly HurriedTime _time = new();

    [TestMethod]
    public async Task On_a_trip_the_unit_is_stopped_and_both_times_are_in_the_run()
    {
        using var folder = new TemporaryFolder();
        using var unit = new VirtualUnit();
        RunFolder run = await TripAsync(folder, new SmuAborter(unit.ConnectAsync, TimeProvider.System));

        Assert.AreEqual(1, unit.Target.Aborts);
        Assert.IsFalse(unit.Target.OutputIsOn);
        SmuAbortRow row = AppendedTableRows.Read(run.SmuAborts, new SmuAbortFormat()).Single();
        Assert.AreEqual((Records.Boot, 2u), (row.Boot, row.Sequence));
        Assert.IsNotNull(row.SentUtc);
        Assert.IsNotNull(row.ConfirmedUtc);
        Assert.IsLessThanOrEqualTo(row.ConfirmedNanoseconds!.Value, row.SentNanoseconds!.Value);
        Assert.IsTrue(Kinds(run).Contains(NoteKind.SmuAborted));
    }

    [TestMethod]
    public async Task A_unit_that_does_not_answer_is_said_loudly_and_changes_nothing_on_the_board()
    {
        using var folder = new TemporaryFolder();
        var silent = new Mock<Stream>();
        silent.Setup(s => s.WriteAsync(It.IsAny<ReadOnlyMemory<byte>>(), It.IsAny<CancellationToken>())).Returns(ValueTask.CompletedTask);
        silent.Setup(s => s.ReadAsync(It.IsAny<Memory<byte>>(), It.IsAny<CancellationToken>()))
            .Returns((Memory<byte> _, CancellationToken token) => ValueTask.FromCanceled<int>(token));
        RunFolder run = await TripAsync(folder, new SmuAborter(_ => Task.FromResult(silent.Object), _time));

        SmuAbortRow row = AppendedTableRows.Read(run.SmuAborts, new SmuAbortFormat()).Single();
        Assert.IsNotNull(row.SentUtc);
        Assert.IsNull(row.ConfirmedUtc);
        string said = AppendedTableRows.Read(run.Notes, new NoteFormat()).Single(note => note.Kind == NoteKind.SmuSilent).Text;
        StringAssert.Contains(said, "the unit's output may still be on");
    }

    [TestMethod]
    public async Task A_unit_that_cannot_be_reached_is_said_too()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = await TripAsync(folder, new SmuAborter(_ => throw new IOException("no route to host"), _time));

        SmuAbortRow row = AppendedTableRows.Read(run.SmuAborts, new SmuAbortFormat()).Single();
        Assert.IsNull(row.SentUtc);
        StringAssert.Contains(row.Text, "no route to host");
    }

    [TestMethod]
    public async Task A_connection_that_died_meanwhile_is_replaced_and_the_unit_stopped_all_the_same()
    {
        using var folder = new TemporaryFolder();
        using var unit = new VirtualUnit();
        Stream? first = null;
        var aborter = new SmuAborter(async token => first = await unit.ConnectAsync(token), TimeProvider.System);
        Assert.AreEqual("Keithley Instruments Inc., Model 2614B, VIRTUAL, 3.3.5", await aborter.IdentifyAsync());
        await first!.DisposeAsync();
        RunFolder run = await TripAsync(folder, aborter);

        Assert.AreEqual(2, unit.Connections);
        Assert.IsFalse(unit.Target.OutputIsOn);
        Assert.IsTrue(Kinds(run).Contains(NoteKind.SmuAborted));
    }

    /// <summary>Records two marks, a trip and a mark, and demands that all of it is recorded and released, whatever the unit did.</summary>
    private async Task<RunFolder> TripAsync(TemporaryFolder folder, SmuAborter aborter)
    {
        RunFolder run = RunFolder.Create(folder.In("run"));
        var board = new FakeBoard(_log, _time);
        _log.Add(2);
        _log.Add(Records.Event(2, RecordKind.Trip, 1));
        _log.Add(1);
        await using (RunSession session = await RunSession.StartAsync(board, run, new RunSessionOptions { Clock = _time, Program = "test" }))
        using (var guard = new SmuGuard(aborter, "tcp://unit:5025", session, TimeProvider.System))
        {
            await session.DrainAsync();
            await guard.FinishAsync();
        }

        Assert.AreEqual(4u, _log.Tail);
        Assert.AreEqual(4, JournalReader.Read(run.Journal).Count());
        Assert.IsEmpty(board.Marks);
        return run;
    }

    private static NoteKind[] Kinds(RunFolder run) => [.. AppendedTableRows.Read(run.Notes, new NoteFormat()).Select(note => note.Kind)];
}
