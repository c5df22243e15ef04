using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Status;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Recorder;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Sessions;

[TestClass]
public sealed class RunSessionTests
{
    private readonly HurriedTime _time = new();
    private readonly FakeLog _log = new();

    [TestMethod]
    public async Task What_the_operator_said_is_in_the_manifest_from_the_start_and_stays_when_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var context = new RunContext { Operator = "J. Doe", Specimen = "wire 7", Microscope = "TEM 2", Holder = "H1", Magnification = 120_000 };
        DateTimeOffset? started;
        await using (RunSession first = await StartAsync(run, Options() with { Context = context }))
        {
            RunManifest written = ManifestFile.Read(run);
            Assert.AreEqual(context, written.Context);
            Assert.IsNull(written.EndedUtc);
            started = written.StartedUtc;
        }

        _time.Advance(TimeSpan.FromHours(1));
        await using RunSession second = await StartAsync(run, Options());
        Assert.AreEqual(context, ManifestFile.Read(run).Context);
        Assert.AreEqual(started, ManifestFile.Read(run).StartedUtc);
    }

    [TestMethod]
    public async Task A_label_is_in_the_run_before_its_marker_is_on_the_board()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        await using RunSession session = await StartAsync(run, Options(), board);
        uint first = await session.MarkAsync("EDX taken");
        board.Failure = () => new InterlockLinkException("the port closed");
        await Assert.ThrowsExactlyAsync<InterlockLinkException>(() => session.MarkAsync("region \"2\", left"));

        CollectionAssert.AreEqual(new[] { "EDX taken", "region \"2\", left" }, RunMarks.Labels(run).Select(m => m.Label).ToArray());
        CollectionAssert.AreEqual(new[] { first }, board.Marks);
        Assert.AreEqual(0x80000000, first);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("two\nlines")]
    public async Task A_label_that_is_none_marks_nothing(string label)
    {
        using var folder = new TemporaryFolder();
        FakeBoard board = Board();
        await using RunSession session = await StartAsync(RunFolder.Create(folder.In("run")), Options(), board);

        await Assert.ThrowsExactlyAsync<RecordingException>(() => session.MarkAsync(label));
        Assert.IsEmpty(board.Marks);
    }

    [TestMethod]
    public async Task A_line_that_fails_for_a_while_is_said_and_nothing_is_lost()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        await using RunSession session = await StartAsync(run, Options(), board);
        _log.Add(9);
        int failures = 5;
        board.Failure = () => failures-- > 0 ? new InterlockTimeoutException("LOG:DATA?", TimeSpan.FromSeconds(2)) : null;
        await session.DrainAsync();

        Assert.AreEqual(9, JournalReader.Read(run.Journal).Count());
        CollectionAssert.AreEqual(new[] { NoteKind.Started, NoteKind.LinkLost, NoteKind.LinkRestored }, Kinds(run));
    }

    [TestMethod]
    public async Task A_lost_connection_is_made_again_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        FakeBoard again = Board();
        int attempts = 0;
        RunSessionOptions options = Options() with
        {
            Reconnect = _ => attempts++ < 3 ? throw new InterlockLinkException("not there yet") : Task.FromResult<IInterlockBoard>(again),
        };
        await using RunSession session = await StartAsync(run, options, board);
        _log.Add(5);
        await session.DrainAsync();
        board.Failure = () => new InterlockLinkException("unplugged");
        _log.Add(4);
        await session.DrainAsync();

        Assert.AreEqual(9u, _log.Tail);
        Assert.AreEqual(4, attempts);
        Assert.IsGreaterThan(0, board.Disposals);
        CollectionAssert.AreEqual(Enumerable.Range(0, 9).Select(i => (uint)i).ToArray(), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
    }

    [TestMethod]
    public async Task Another_board_in_the_place_of_the_lost_one_is_not_recorded_into_its_run()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        var other = new FakeBoard(_log, _time) { Serial = "8" };
        await using RunSession session = await StartAsync(run, Options() with { Reconnect = _ => Task.FromResult<IInterlockBoard>(other) }, board);
        _log.Add(5);
        await session.DrainAsync();
        board.Failure = () => new InterlockLinkException("unplugged");
        _log.Add(4);

        WrongBoardException wrong = await Assert.ThrowsExactlyAsync<WrongBoardException>(() => session.DrainAsync());
        Assert.AreEqual(("7", "8"), (wrong.Expected, wrong.Found));
        Assert.AreEqual(5, JournalReader.Read(run.Journal).Count());
        Assert.AreEqual(5u, _log.Tail);
        Assert.AreEqual(1, other.Disposals);
    }

    [TestMethod]
    public async Task A_run_is_not_gone_on_with_by_another_board()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        await using (RunSession first = await StartAsync(run, Options())) await first.DrainAsync();
        string manifest = await File.ReadAllTextAsync(run.Manifest);
        string notes = await File.ReadAllTextAsync(run.Notes);

        var refused = await Assert.ThrowsExactlyAsync<RecordingException>(() => StartAsync(run, Options(), new FakeBoard(_log, _time) { Serial = "8" }));
        Assert.Contains("serial number 7", refused.Message);
        Assert.AreEqual(manifest, await File.ReadAllTextAsync(run.Manifest));
        Assert.AreEqual(notes, await File.ReadAllTextAsync(run.Notes));
    }

    [TestMethod]
    public async Task A_board_that_stays_away_ends_the_recording_and_leaves_the_run_to_be_gone_on_with()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        await using (RunSession session = await StartAsync(run, Options(), board))
        {
            _log.Add(5);
            await session.DrainAsync();
            board.Failure = () => new InterlockTimeoutException("LOG:DATA?", TimeSpan.FromSeconds(2));
            await Assert.ThrowsExactlyAsync<InterlockTimeoutException>(() => session.DrainAsync());
        }

        _log.Add(2);
        await using RunSession next = await StartAsync(run, Options());
        await next.DrainAsync();
        Assert.AreEqual(7, JournalReader.Read(run.Journal).Count());
    }

    [TestMethod]
    public async Task The_clocks_are_compared_at_the_start_and_at_intervals()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        await using RunSession session = await StartAsync(run, Options());
        int rounds = 0;
        await session.RunAsync(() => ++rounds == 1600, CancellationToken.None);

        // 1600 pauses of 20 ms are 32 s: one exchange at the start and three at intervals of 10 s.
        Assert.AreEqual(4, AppendedTableRows.Read(run.Clock, new ClockFormat()).Count());
    }

    [TestMethod]
    public async Task A_reading_of_the_clock_with_a_changed_digit_is_not_believed()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        foreach (long off in new[] { 0, 0, 4_800_000_000L, 0, 0, -9_600_000_000L }) board.ClockErrors.Enqueue(off);
        await using RunSession session = await StartAsync(run, Options(), board);
        int rounds = 0;
        await session.RunAsync(() => ++rounds == 1100, CancellationToken.None);

        foreach (ClockRow row in AppendedTableRows.Read(run.Clock, new ClockFormat()))
        {
            double board48 = row.BoardTick / (double)TripCoreClock.Hertz;
            Assert.AreEqual((row.SentUtc - new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalSeconds, board48, 0.01);
        }
    }

    [TestMethod]
    public async Task The_range_of_every_configuration_that_became_live_is_kept()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        FakeBoard board = Board();
        await using RunSession session = await StartAsync(run, Options(), board);
        board.Live = new LiveConfiguration(0xC0FFEE02, CurrentRange.R10u);
        _log.Add(Records.Event(0, RecordKind.Config, 0xC0FFEE02));
        await session.DrainAsync();

        IReadOnlyDictionary<string, string> known = ManifestFile.Read(run).Configurations;
        Assert.AreEqual("1 mA", known["C0FFEE01"]);
        Assert.AreEqual("10 uA", known["C0FFEE02"]);
    }

    private static NoteKind[] Kinds(RunFolder run) => [.. AppendedTableRows.Read(run.Notes, new NoteFormat()).Select(n => n.Kind)];

    private static Task<RunSession> StartAsync(RunFolder run, RunSessionOptions options, FakeBoard board) => RunSession.StartAsync(board, run, options);

    private Task<RunSession> StartAsync(RunFolder run, RunSessionOptions options) => RunSession.StartAsync(Board(), run, options);

    private FakeBoard Board() => new(_log, _time);

    private RunSessionOptions Options() => new() { Clock = _time, Program = "test" };
}
