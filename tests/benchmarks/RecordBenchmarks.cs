using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Journal;
using AgNw.Recording.Tests.Support;
using BenchmarkDotNet.Attributes;

namespace AgNw.Benchmarks;

/// <summary>Records read and checked on one core: fields, CRC-16 and sequence of each, and out of a journal with its CRC-32 too.</summary>
[MemoryDiagnoser]
public class RecordBenchmarks
{
    /// <summary>Records an invocation.</summary>
    public const int Count = 1_000_000;

    private readonly byte[] _block = new byte[Count * RecordLayout.Bytes];
    private byte[] _journal = [];

    /// <summary>Makes the records.</summary>
    [GlobalSetup]
    public void Make()
    {
        for (int index = 0; index < Count; index++)
            RawRecord.Create((ushort)index, RecordKind.Inputs, 0x0B, index * 96_000L, (uint)index * 2654435761).WriteTo(_block.AsSpan(index * RecordLayout.Bytes));
        using var folder = new TemporaryFolder();
        using (EventJournal journal = EventJournal.Create(folder.In("journal")))
        {
            for (uint from = 0; from < Count; from += 10_000) journal.Append(Records.Range(from, 10_000));
        }

        _journal = File.ReadAllBytes(folder.In("journal"));
    }

    /// <summary>As they come in a block of the board's.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ParseAndVerify()
    {
        int good = 0;
        for (int at = 0; at < _block.Length; at += RecordLayout.Bytes)
        {
            RawRecord record = RawRecord.Read(_block.AsSpan(at));
            if (record.IsGood && record.Sequence == (ushort)good) good++;
        }

        return good == Count ? good : throw new InvalidOperationException("a record was not good");
    }

    /// <summary>Out of a journal in memory.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int ReadJournal()
    {
        int good = 0;
        using var file = new MemoryStream(_journal);
        foreach (JournalEntry entry in JournalReader.Read(file, "journal"))
        {
            if (entry.Record.IsGood && entry.Sequence == good) good++;
        }

        return good == Count ? good : throw new InvalidOperationException("a record was not good");
    }
}
