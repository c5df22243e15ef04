using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.Benchmarks;

/// <summary>
/// Makes a run of any size whose readings and frames stand on the board's clock already: 10 000 readings a second of a slow ramp, noise and seven
/// digits as an instrument writes them, 400 frames a second, 200 events a second. The same size gives the same bytes.
/// </summary>
internal static class MergeFiles
{
    private const uint Boot = 0xB0070001;
    private const long ReadingTicks = TripCoreClock.Hertz / 10_000;
    private const int FrameReadings = 25;
    private const int EventReadings = 50;
    private const int Seed = 1;
    private const int Batch = 10_000;

    private static readonly byte Armed = (byte)((int)TripState.Armed | ((int)TripMode.Monitor << RecordStateFields.ModeShift));

    /// <summary>Writes smu.csv, frames.csv, events.csv and the journal of a run.</summary>
    /// <param name="folder">does not exist, or is empty</param>
    /// <param name="readings">number of readings; frames and events follow from it</param>
    public static void Write(string folder, long readings)
    {
        RunFolder run = RunFolder.Create(folder);
        var random = new Random(Seed);
        using (var smu = new CsvFileWriter<ReadingRow>(run.ReadingsTable, new ReadingFormat()))
        {
            for (long index = 0; index < readings; index++)
            {
                double volt = Digits(2.1 * index / readings);
                long tick = ((index + 1) * ReadingTicks) + random.Next(-100, 100);
                smu.Append(new ReadingRow(index + 1, tick * 125 / 6, volt, Digits(volt + (1e-5 * random.NextDouble())), Digits((volt / 400) + (1e-7 * random.NextDouble())), tick));
            }
        }

        using (var frames = new CsvFileWriter<FrameRow>(run.FramesTable, new FrameFormat()))
        {
            for (long index = 0; index < readings / FrameReadings; index++)
            {
                long start = (index * FrameReadings * ReadingTicks) + 1234;
                frames.Append(new FrameRow(index, start / 48_000 * 1_000_000, 2_000_000, start, start + (2 * TripCoreClock.Hertz / 1000), 2.1e-8));
            }
        }

        WriteEvents(run, readings / EventReadings);
    }

    private static void WriteEvents(RunFolder run, long count)
    {
        using EventJournal journal = EventJournal.Create(run.Journal);
        using var events = new CsvFileWriter<InterlockEvent>(run.EventsTable, new EventFormat(new EventDecoder(new Dictionary<uint, ScaleFactors>())));
        for (long first = 0; first < count; first += Batch)
        {
            InterlockEvent[] batch = [.. Enumerable.Range(0, (int)Math.Min(Batch, count - first)).Select(i => Event((uint)(first + i)))];
            journal.Append(batch);
            foreach (InterlockEvent item in batch) events.Append(item);
        }
    }

    /// <summary>Of eight events four are marks, two samples, and two are the beam blanked and freed again.</summary>
    private static InterlockEvent Event(uint sequence)
    {
        long tick = (sequence * EventReadings * ReadingTicks) + 777;
        const uint blank = 1u << (int)OutputLine.Blank;
        (RecordKind kind, uint value) = (sequence % 8) switch
        {
            0 when sequence == 0 => (RecordKind.Boot, Boot),
            3 => (RecordKind.Outputs, (blank << 16) | blank),
            4 => (RecordKind.Outputs, blank << 16),
            1 or 6 => (RecordKind.Sample, sequence),
            _ => (RecordKind.Mark, sequence),
        };
        return new InterlockEvent(Boot, sequence, tick, RawRecord.Create((ushort)sequence, kind, Armed, tick & 0xFFFF_FFFF_FFFF, value));
    }

    private static double Digits(double value)
    {
        if (value == 0) return 0;
        double scale = Math.Pow(10, 6 - Math.Floor(Math.Log10(Math.Abs(value))));
        return Math.Round(value * scale) / scale;
    }
}
