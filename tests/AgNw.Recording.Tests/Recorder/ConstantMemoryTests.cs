using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Journal;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Recorder;

/// <summary>What a long recording costs in memory. A day, and records a second, are in tests/benchmarks.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ConstantMemoryTests
{
    [TestMethod]
    public async Task Half_an_hour_of_recording_holds_no_more_memory_at_its_end_than_at_its_beginning()
    {
        (long records, long early, long end) = await EndlessRecording.RunAsync(TimeSpan.FromMinutes(30), 500);

        Assert.IsGreaterThan(880_000L, records);
        Assert.IsLessThan(256 * 1024L, end - early);
    }

    [TestMethod]
    public void Reading_and_checking_records_allocates_nothing_for_each()
    {
        byte[] block = new byte[1000 * RecordLayout.Bytes];
        for (int index = 0; index < 1000; index++)
            RawRecord.Create((ushort)index, RecordKind.Inputs, 0x0B, index, (uint)index).WriteTo(block.AsSpan(index * RecordLayout.Bytes));
        Assert.AreEqual(1000, Check(block));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int good = Check(block);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(1000, good);
    }

    [TestMethod]
    public void Reading_a_journal_allocates_the_same_whatever_its_length()
    {
        using var folder = new TemporaryFolder();
        using (EventJournal journal = EventJournal.Create(folder.In("short"))) journal.Append(Records.Range(0, 100));
        using (EventJournal journal = EventJournal.Create(folder.In("long"))) journal.Append(Records.Range(0, 20_000));
        Allocated(folder.In("long"));
        long shortOne = Allocated(folder.In("short"));

        Assert.AreEqual(shortOne, Allocated(folder.In("long")), 2048);
    }

    private static long Allocated(string path)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (JournalEntry _ in JournalReader.Read(path))
        {
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Check(byte[] block)
    {
        int good = 0;
        for (int at = 0; at < block.Length; at += RecordLayout.Bytes)
        {
            RawRecord record = RawRecord.Read(block.AsSpan(at));
            if (record.IsGood && record.Sequence == good) good++;
        }

        return good;
    }
}
