using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Rows;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// A run of a microscope whose camera gives no strobe: the board blanked the beam three times, and frames every 100 ms, 80 ms exposed, are dark then.
/// The camera's clock is 60 ppm slow and began at a moment of its own.
/// </summary>
internal static class BlinkedRun
{
    public const int Frames = 300;
    public const double ExposureSeconds = 0.08;
    private const double DriftPpm = 60;
    private const double PeriodSeconds = 0.1;
    private const uint Boot = 0xB11A;
    private const int Bright = 180;
    private const int Dark = 20;

    private static readonly (double From, double To)[] Blanked = [(5.031, 6.467), (12.2, 13.11), (21.777, 24.003)];

    /// <summary>Board time at which an exposure begins, s.</summary>
    public static double FrameSeconds(int frame) => 1 + (frame * PeriodSeconds * (1 + (DriftPpm * 1e-6)));

    /// <summary>Writes the log, and readings that state their board ticks.</summary>
    public static void Write(string folder)
    {
        using (var journal = EventJournal.Create(Path.Combine(folder, "events.agnw")))
        {
            const uint blank = 1u << (int)OutputLine.Blank;
            var events = new List<InterlockEvent> { Event(0, 100, RecordKind.Boot, Boot), Event(1, 200, RecordKind.Outputs, blank << 16) };
            foreach ((double from, double to) in Blanked)
            {
                events.Add(Event((uint)events.Count, Ticks(from), RecordKind.Outputs, (blank << 16) | blank));
                events.Add(Event((uint)events.Count, Ticks(to), RecordKind.Outputs, blank << 16));
            }

            journal.Append(events);
        }

        using var smu = new CsvFileWriter<ReadingRow>(Path.Combine(folder, "smu.csv"), new ReadingFormat());
        for (int i = 0; i < 600; i++)
            smu.Append(new ReadingRow(i + 1, i * 50_000_000L, 1, 1, 1e-3, Ticks(0.05 * (i + 1))));
    }

    /// <summary>A list of the frames with the mean of each.</summary>
    public static string ListWithIntensities()
    {
        var text = new StringBuilder("frame,time_ms,exposure_ms,mean_intensity\n");
        for (int k = 0; k < Frames; k++)
            text.Append(CultureInfo.InvariantCulture, $"{k},{Stamp(k)},{ExposureSeconds * 1e3:0},{Intensity(k):0.0}\n");
        return text.ToString();
    }

    /// <summary>A list of the frames with an image of each beside it, 4 by 2 pixels of 8 bits.</summary>
    public static string ListWithImages(string folder)
    {
        var text = new StringBuilder("frame,time_ms,exposure_ms,file\n");
        for (int k = 0; k < Frames; k++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"frame_{k:D4}.tif");
            File.WriteAllBytes(Path.Combine(folder, name), Tiff((byte)Math.Round(Intensity(k))));
            text.Append(CultureInfo.InvariantCulture, $"{k},{Stamp(k)},{ExposureSeconds * 1e3:0},{name}\n");
        }

        return text.ToString();
    }

    /// <summary>The file's time is that of the exposure's end, by the camera's own clock, ms.</summary>
    private static long Stamp(int frame) => (long)Math.Round(7_654_321 + (((frame * PeriodSeconds) + ExposureSeconds) * 1e3));

    private static double Intensity(int frame)
    {
        double begin = FrameSeconds(frame), end = begin + ExposureSeconds;
        double dark = Blanked.Sum(b => Math.Max(0, Math.Min(end, b.To) - Math.Max(begin, b.From)));
        // No two bright frames are quite alike.
        return Dark + ((Bright - Dark) * (1 - (dark / ExposureSeconds))) + (frame * 7 % 5) - 2;
    }

    /// <summary>TIFF 6.0, baseline grey scale: header, eight tags, one strip.</summary>
    private static byte[] Tiff(byte level)
    {
        const int width = 4, height = 2, tags = 8, strip = 8 + 2 + (tags * 12) + 4;
        byte[] file = new byte[strip + (width * height)];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(4), 8);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), tags);
        (ushort Tag, ushort Type, uint Value)[] entries =
            [(256, 3, width), (257, 3, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, strip), (278, 3, height), (279, 4, width * height)];
        for (int i = 0; i < tags; i++)
        {
            Span<byte> entry = file.AsSpan(10 + (12 * i));
            BinaryPrimitives.WriteUInt16LittleEndian(entry, entries[i].Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], entries[i].Type);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], 1);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], entries[i].Value);
        }

        file.AsSpan(strip).Fill(level);
        return file;
    }

    private static long Ticks(double seconds) => (long)Math.Round(seconds * TripCoreClock.Hertz);

    private static InterlockEvent Event(uint sequence, long tick, RecordKind kind, uint value)
    {
        byte state = (byte)((int)TripState.Armed | ((int)TripMode.Monitor << RecordStateFields.ModeShift));
        return new InterlockEvent(Boot, sequence, tick, RawRecord.Create((ushort)sequence, kind, state, tick, value));
    }
}
