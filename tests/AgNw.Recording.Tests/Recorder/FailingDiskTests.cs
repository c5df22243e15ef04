using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Tests.Support;
using Moq;

namespace AgNw.Recording.Tests.Recorder;

[TestClass]
public sealed class FailingDiskTests
{
    [TestMethod]
    [DataRow(false, DisplayName = "the write fails")]
    [DataRow(true, DisplayName = "fsync fails")]
    public async Task On_a_full_disk_nothing_is_acknowledged_it_is_said_and_recording_goes_on_when_there_is_room(bool atFlush)
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var log = new FakeLog();
        log.Add(3);
        var bytes = new List<byte>();
        bool full = false;
        var disk = new Mock<IDurableFile>();
        disk.Setup(d => d.Append(It.IsAny<ReadOnlyMemory<byte>>())).Callback((ReadOnlyMemory<byte> data) =>
        {
            // A disk that becomes full takes a part.
            bytes.AddRange(full && !atFlush ? data[..10].ToArray() : data.ToArray());
            if (full && !atFlush) throw new IOException("No space left on device");
        });
        disk.Setup(d => d.FlushToDisk()).Callback(() =>
        {
            if (full && atFlush) throw new IOException("No space left on device");
        });
        disk.Setup(d => d.Truncate(It.IsAny<long>())).Callback((long length) => bytes.RemoveRange((int)length, bytes.Count - (int)length));
        using EventRecorder recorder = await EventRecorder.StartAsync(log, run, EventJournal.Begin(disk.Object, run.Journal), TimeProvider.System);
        await recorder.DrainAsync();
        full = true;
        log.Add(5);
        for (int attempt = 0; attempt < 3; attempt++)
        {
            RecordingException error = await Assert.ThrowsExactlyAsync<RecordingException>(() => recorder.PumpAsync());
            StringAssert.Contains(error.Message, "No space left on device");
            Assert.AreEqual(3u, log.Tail);
        }

        full = false;
        await recorder.DrainAsync();

        Assert.AreEqual(8u, log.Tail);
        File.WriteAllBytes(run.Journal, [.. bytes]);
        CollectionAssert.AreEqual(
            Enumerable.Range(0, 8).Select(i => (uint)i).ToArray(), JournalReader.Read(run.Journal).Select(e => e.Sequence).ToArray());
        CollectionAssert.AreEqual(
            new[] { NoteKind.Started, NoteKind.WriteFailed, NoteKind.WriteResumed },
            AppendedTableRows.Read(run.Notes, new NoteFormat()).Select(n => n.Kind).ToArray());
    }

    [TestMethod]
    public void A_note_cut_short_by_a_crash_is_cut_off_and_the_next_stands_on_a_line_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var notes = new RunNotes(folder.In("notes.csv"), TimeProvider.System);
        notes.Add(NoteKind.Started, 1, 0, 0, "first");
        notes.Add(NoteKind.Gap, 1, 0, 0, "second");
        using (FileStream file = File.Open(folder.In("notes.csv"), FileMode.Open)) file.SetLength(file.Length - 4);
        Assert.AreEqual("first", AppendedTableRows.Read(folder.In("notes.csv"), new NoteFormat()).Single().Text);
        new RunNotes(folder.In("notes.csv"), TimeProvider.System).Add(NoteKind.Resumed, 1, 0, 0, "third");

        CollectionAssert.AreEqual(
            new[] { "first", "third" }, AppendedTableRows.Read(folder.In("notes.csv"), new NoteFormat()).Select(n => n.Text).ToArray());
    }
}
