using AgNw.Interlock.Events;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Tests.Support;
using Moq;

namespace AgNw.Recording.Tests.Journal;

[TestClass]
public sealed class EventJournalTests
{
    private const int HeaderBytes = 32;
    private const int EntryBytes = 28;
    private const int Count = 5;

    [TestMethod]
    public void What_is_appended_reads_back_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<InterlockEvent> events = Write(folder.In("j"));

        InterlockEvent[] read = [.. JournalReader.ReadEvents(folder.In("j"))];
        CollectionAssert.AreEqual(events.ToArray(), read);
        Assert.AreEqual(HeaderBytes + (Count * EntryBytes), new FileInfo(folder.In("j")).Length);
    }

    [TestMethod]
    public void A_journal_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        Write(folder.In("j"));
        byte[] before = File.ReadAllBytes(folder.In("j"));

        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => EventJournal.Create(folder.In("j")));
        StringAssert.Contains(error.Message, "nothing of a run is overwritten");
        CollectionAssert.AreEqual(before, File.ReadAllBytes(folder.In("j")));
    }

    [TestMethod]
    public void Cut_at_any_byte_every_record_before_the_cut_is_read_and_none_after_it()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<InterlockEvent> events = Write(folder.In("whole"));
        byte[] whole = File.ReadAllBytes(folder.In("whole"));
        for (int length = 0; length <= whole.Length; length++)
        {
            int expected = Math.Max(0, (length - HeaderBytes) / EntryBytes);
            bool clean = length >= HeaderBytes && (length - HeaderBytes) % EntryBytes == 0;

            (List<JournalEntry> read, JournalException? error) = ReadAll(whole[..length]);
            Assert.HasCount(expected, read, $"cut after {length} bytes");
            Assert.IsTrue(read.Select(e => e.Record).SequenceEqual(events.Take(expected).Select(e => e.Record)));
            Assert.AreEqual(clean, error is null, $"cut after {length} bytes");
            if (error is null) continue;
            Assert.IsTrue(error.IsTornTail);
            Assert.AreEqual(length < HeaderBytes ? 0 : expected + 1, error.Record);
        }
    }

    [TestMethod]
    public void Cut_at_any_byte_appending_goes_on_behind_the_last_whole_record()
    {
        using var folder = new TemporaryFolder();
        Write(folder.In("whole"));
        byte[] whole = File.ReadAllBytes(folder.In("whole"));
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(folder.In("cut"), whole[..length]);
            int kept = Math.Max(0, (length - HeaderBytes) / EntryBytes);
            using (EventJournal journal = EventJournal.OpenToAppend(folder.In("cut")))
            {
                Assert.AreEqual(kept, journal.Count);
                bool clean = length >= HeaderBytes && (length - HeaderBytes) % EntryBytes == 0;
                Assert.AreEqual(clean, journal.Repair is null, $"cut after {length} bytes: {journal.Repair}");
                journal.Append([.. Records.Range(0, Count).Skip(kept)]);
            }

            CollectionAssert.AreEqual(whole, File.ReadAllBytes(folder.In("cut")), $"cut after {length} bytes");
        }
    }

    [TestMethod]
    public void A_flipped_bit_anywhere_is_found_and_named_and_the_records_before_it_are_kept()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<InterlockEvent> events = Write(folder.In("whole"));
        byte[] whole = File.ReadAllBytes(folder.In("whole"));
        for (int bit = 0; bit < whole.Length * 8; bit++)
        {
            byte[] flipped = [.. whole];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            int record = bit / 8 < HeaderBytes ? 0 : (((bit / 8) - HeaderBytes) / EntryBytes) + 1;

            (List<JournalEntry> read, JournalException? error) = ReadAll(flipped);
            Assert.IsNotNull(error, $"bit {bit}");
            Assert.AreEqual(record, error.Record, $"bit {bit}");
            Assert.AreEqual(record == 0 ? 0 : HeaderBytes + ((record - 1) * EntryBytes), error.Offset, $"bit {bit}");
            Assert.IsTrue(read.Select(e => e.Record).SequenceEqual(events.Take(Math.Max(0, record - 1)).Select(e => e.Record)));
            Assert.IsFalse(error.IsTornTail, $"bit {bit}");
        }
    }

    [TestMethod]
    public void A_damaged_record_is_never_cut_off_by_opening()
    {
        using var folder = new TemporaryFolder();
        Write(folder.In("j"));
        byte[] bytes = File.ReadAllBytes(folder.In("j"));
        bytes[^1] ^= 1;
        File.WriteAllBytes(folder.In("j"), bytes);

        JournalException error = Assert.ThrowsExactly<JournalException>(() => EventJournal.OpenToAppend(folder.In("j")));
        StringAssert.Contains(error.Message, $"record {Count} at byte {HeaderBytes + ((Count - 1) * EntryBytes)}");
        CollectionAssert.AreEqual(bytes, File.ReadAllBytes(folder.In("j")));
    }

    [TestMethod]
    public void A_short_file_of_someone_else_is_not_taken_for_a_torn_journal()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("j"), "mine");

        Assert.ThrowsExactly<JournalException>(() => EventJournal.OpenToAppend(folder.In("j")));
        Assert.AreEqual("mine", File.ReadAllText(folder.In("j")));
    }

    [TestMethod]
    public void Zeros_that_a_file_system_left_at_the_end_are_a_torn_tail()
    {
        using var folder = new TemporaryFolder();
        Write(folder.In("j"));
        byte[] whole = File.ReadAllBytes(folder.In("j"));
        File.WriteAllBytes(folder.In("j"), [.. whole, .. new byte[4096]]);

        using EventJournal journal = EventJournal.OpenToAppend(folder.In("j"));
        Assert.AreEqual(Count, journal.Count);
        Assert.IsNotNull(journal.Repair);
        Assert.AreEqual(whole.Length, new FileInfo(folder.In("j")).Length);
    }

    [TestMethod]
    public void Two_writers_cannot_hold_one_journal()
    {
        using var folder = new TemporaryFolder();
        using EventJournal first = EventJournal.Create(folder.In("j"));

        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => EventJournal.OpenToAppend(folder.In("j")));
        StringAssert.Contains(error.Message, "another program");
    }

    [TestMethod]
    public void A_full_disk_leaves_the_journal_as_it_was_and_says_that_nothing_was_acknowledged()
    {
        var file = new Mock<IDurableFile>();
        bool full = false;
        file.Setup(f => f.Append(It.IsAny<ReadOnlyMemory<byte>>())).Callback(() =>
        {
            if (full) throw new IOException("No space left on device");
        });
        using EventJournal journal = EventJournal.Begin(file.Object, "run/events.agnw");
        journal.Append(Records.Range(0, 2));
        full = true;

        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => journal.Append(Records.Range(2, 3)));
        StringAssert.Contains(error.Message, "run/events.agnw cannot be written (No space left on device)");
        StringAssert.Contains(error.Message, "Nothing was acknowledged");
        Assert.AreEqual(2, journal.Count);
        file.Verify(f => f.Truncate(HeaderBytes + (2 * EntryBytes)), Times.Once);
    }

    [TestMethod]
    public void An_append_is_on_the_disk_before_it_returns()
    {
        var file = new Mock<IDurableFile>();
        List<string> order = [];
        file.Setup(f => f.Append(It.IsAny<ReadOnlyMemory<byte>>())).Callback(() => order.Add("write"));
        file.Setup(f => f.FlushToDisk()).Callback(() => order.Add("fsync"));
        using EventJournal journal = EventJournal.Begin(file.Object, "j");
        order.Clear();
        journal.Append(Records.Range(0, 2));

        CollectionAssert.AreEqual(new[] { "write", "fsync" }, order);
    }

    [TestMethod]
    public void Ticks_are_extended_over_the_counters_wrap_and_start_anew_with_a_boot()
    {
        using var folder = new TemporaryFolder();
        const long period = 1L << 48;
        using (EventJournal journal = EventJournal.Create(folder.In("j")))
        {
            journal.Append(
            [
                Records.Event(0, ticks: 10),
                Records.Event(1, ticks: (period / 2) - 5),
                Records.Event(2, ticks: period - 5),
                Records.Event(3, ticks: period + 5),
                Records.Event(4, ticks: period - 2),
                Records.Event(0, ticks: 20, boot: 2),
            ]);
        }

        long[] ticks = [.. JournalReader.ReadEvents(folder.In("j")).Select(e => e.Ticks)];
        CollectionAssert.AreEqual(new[] { 10, (period / 2) - 5, period - 5, period + 5, period - 2, 20 }, ticks);
    }

    private static IReadOnlyList<InterlockEvent> Write(string path)
    {
        IReadOnlyList<InterlockEvent> events = Records.Range(0, Count);
        using EventJournal journal = EventJournal.Create(path);
        journal.Append([.. events.Take(2)]);
        journal.Append([.. events.Skip(2)]);
        return events;
    }

    private static (List<JournalEntry> Read, JournalException? Error) ReadAll(byte[] bytes)
    {
        List<JournalEntry> read = [];
        try
        {
            foreach (JournalEntry entry in JournalReader.Read(new MemoryStream(bytes), "j")) read.Add(entry);
            return (read, null);
        }
        catch (JournalException error)
        {
            return (read, error);
        }
    }
}
