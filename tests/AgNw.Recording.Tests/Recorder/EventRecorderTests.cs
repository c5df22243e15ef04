using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Recorder;

[TestClass]
public sealed class EventRecorderTests
{
    [TestMethod]
    public async Task Every_record_is_in_the_journal_before_it_is_acknowledged()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(11);
        log.Acknowledging = sequence => Assert.AreEqual(sequence, (uint)JournalReader.Read(run.Journal).Count());
        using EventRecorder recorder = await StartAsync(log, run);
        long total = await recorder.DrainAsync();

        Assert.AreEqual(11, total);
        Assert.AreEqual(11u, log.Tail);
        CollectionAssert.AreEqual(Sequences(11), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task After_a_crash_at_the_acknowledgement_the_run_goes_on_without_gap_or_duplicate(bool acknowledged)
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(10);
        using (EventRecorder first = await StartAsync(log, run))
        {
            log.Acknowledging = sequence =>
            {
                if (acknowledged) log.Tail = sequence;
                throw new InvalidOperationException("the host dies here");
            };
            await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => first.PumpAsync());
        }

        log.Acknowledging = null;
        log.Add(3);
        using EventRecorder second = await StartAsync(log, run);
        await second.DrainAsync();

        CollectionAssert.AreEqual(Sequences(13), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        Assert.AreEqual(NoteKind.Resumed, second.Notes.Latest.Single().Kind);
    }

    [TestMethod]
    public async Task A_torn_journal_is_cut_said_and_filled_again()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(4);
        using (EventRecorder first = await StartAsync(log, run))
        {
            log.Acknowledging = _ => throw new InvalidOperationException("the host dies here");
            await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => first.PumpAsync());
        }

        using (FileStream file = File.Open(run.Journal, FileMode.Open)) file.SetLength(file.Length - 9);
        log.Acknowledging = null;
        using EventRecorder second = await StartAsync(log, run);
        await second.DrainAsync();

        CollectionAssert.AreEqual(Sequences(4), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        CollectionAssert.Contains(second.Notes.Latest.Select(n => n.Kind).ToArray(), NoteKind.TornTail);
        StringAssert.Contains(File.ReadAllText(run.Notes), "record 4");
    }

    [TestMethod]
    public async Task A_reboot_is_said_and_the_new_boots_records_follow()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(2);
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.DrainAsync();
        log.Reboot(0xB0070002);
        log.Add(3);
        await recorder.DrainAsync();

        CollectionAssert.AreEqual(
            new[] { Records.Boot, Records.Boot, 0xB0070002, 0xB0070002, 0xB0070002 }, JournalReader.Read(run.Journal).Select(e => e.Boot).ToArray());
        RecorderNote note = recorder.Notes.Latest.Single(n => n.Kind == NoteKind.Reboot);
        Assert.AreEqual(0xB0070002, note.Boot);
    }

    [TestMethod]
    public async Task Records_that_someone_else_released_are_a_gap_with_its_size()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(2);
        using (EventRecorder first = await StartAsync(log, run)) await first.DrainAsync();
        log.Add(5);
        log.Tail = 5;
        using EventRecorder second = await StartAsync(log, run);
        await second.DrainAsync();

        RecorderNote gap = second.Notes.Latest.Single(n => n.Kind == NoteKind.Gap);
        Assert.AreEqual(2u, gap.Sequence);
        Assert.AreEqual(3, gap.Count);
        CollectionAssert.AreEqual(new uint[] { 0, 1, 5, 6 }, JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        StringAssert.Contains(File.ReadAllText(run.Notes), ",Gap,B0070001,2,3,");
    }

    [TestMethod]
    public async Task Records_released_by_someone_else_while_recording_do_not_stall_it()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(2);
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.DrainAsync();
        log.Add(5);
        log.Tail = 4;
        for (int reading = 0; reading < 100; reading++) await recorder.PumpAsync();

        CollectionAssert.AreEqual(new uint[] { 0, 1, 4, 5, 6 }, JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        Assert.AreEqual(2, recorder.Notes.Latest.Single(n => n.Kind == NoteKind.Gap).Count);
    }

    [TestMethod]
    public async Task A_record_that_comes_again_is_written_once()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(4);
        log.Mangle = events => [.. events.Take(2), .. events.Skip(1)];
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.PumpAsync();

        CollectionAssert.AreEqual(Sequences(4), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        Assert.AreEqual(1u, recorder.Notes.Latest.Single(n => n.Kind == NoteKind.Duplicate).Sequence);
    }

    [TestMethod]
    public async Task A_record_with_a_bad_crc_is_kept_as_it_came_and_said()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(1);
        InterlockEvent good = Records.Event(1);
        log.Add(good with { Record = good.Record with { Value = 99 } });
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.DrainAsync();

        Assert.AreEqual(99u, JournalReader.Read(run.Journal).Last().Record.Value);
        Assert.AreEqual(1u, recorder.Notes.Latest.Single(n => n.Kind == NoteKind.BadRecord).Sequence);
    }

    [TestMethod]
    public async Task A_loss_that_the_board_reports_is_said_with_its_count()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(Records.Event(0, RecordKind.Loss, 17));
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.DrainAsync();

        Assert.AreEqual(17, recorder.Notes.Latest.Single(n => n.Kind == NoteKind.Loss).Count);
    }

    [TestMethod]
    public async Task A_supervisor_that_forgot_what_it_sent_is_asked_again_and_then_acknowledged()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(3);
        bool restarted = false;
        log.Acknowledging = _ =>
        {
            if (!restarted) log.Sent = 0;
            restarted = true;
        };
        using EventRecorder recorder = await StartAsync(log, run);
        await recorder.DrainAsync();

        Assert.AreEqual(3u, log.Tail);
        Assert.AreEqual(3, recorder.Count);
    }

    [TestMethod]
    public async Task A_damaged_journal_is_not_recorded_into()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(2);
        using (EventRecorder first = await StartAsync(log, run)) await first.DrainAsync();
        byte[] bytes = File.ReadAllBytes(run.Journal);
        bytes[40] ^= 4;
        File.WriteAllBytes(run.Journal, bytes);

        await Assert.ThrowsExactlyAsync<JournalException>(() => StartAsync(log, run));
        CollectionAssert.AreEqual(bytes, File.ReadAllBytes(run.Journal));
    }

    private static Task<EventRecorder> StartAsync(FakeLog log, RunFolder run) => EventRecorder.StartAsync(log, run, TimeProvider.System);

    private static uint[] Sequences(int count) => [.. Enumerable.Range(0, count).Select(i => (uint)i)];
}
