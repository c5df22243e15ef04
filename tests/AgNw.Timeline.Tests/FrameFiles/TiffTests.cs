using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles;
using AgNw.Timeline.FrameFiles.Tiff;

namespace AgNw.Timeline.Tests.FrameFiles;

[TestClass]
public sealed class TiffTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const int SubSecTime = 37520;
    private const int OffsetTime = 36880;

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-tiff-").FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void Each_image_of_a_stack_has_its_own_time_and_exposure_and_a_preview_is_no_frame()
    {
        using IFrameFile file = FrameFile.Open(Written("stack.tif", TiffWriter.Stack(isBig: false, bigEndian: true)));
        Assert.AreEqual((FrameFileWriters.Frames, PixelKind.U16, true), (file.Count, file.Shape.Kind, file.Timing.PerFrame));
        Assert.AreEqual(NanosecondsPerSecond, file.Timing.ResolutionNanoseconds);
        Assert.AreEqual(new FrameRow(3, (FrameFileWriters.Seconds + 3) * NanosecondsPerSecond, 40_000_000), file.Frame(3));
    }

    [TestMethod]
    // date -u -d '2026-11-22 08:00:00' +%s is 1795334400.
    [DataRow("2026:11:22 08:00:00.125", null, null, 125_000_000L, 1_000_000L)]
    [DataRow("2026-11-22 08:00:00.5", null, null, 500_000_000L, 100_000_000L)]
    [DataRow("2026:11:22 08:00:00", "040", null, 40_000_000L, 1_000_000L)]
    [DataRow("2026:11:22 08:00:00", "5", "+00:00", 500_000_000L, 100_000_000L)]
    [DataRow("2026:11:22 08:00:00", null, null, 0L, NanosecondsPerSecond)]
    [DataRow("2026:11:22 10:30:00", null, "+02:30", 0L, NanosecondsPerSecond)]
    [DataRow("2026:11:22 03:00:00", null, "-05:00", 0L, NanosecondsPerSecond)]
    public void Digits_after_the_second_and_the_zone_are_kept(string time, string? fraction, string? zone, long nanoseconds, long resolution)
    {
        byte[] content = TiffWriter.Single(0, time, (SubSecTime, fraction ?? string.Empty), (OffsetTime, zone ?? string.Empty));
        using IFrameFile file = FrameFile.Open(Written("one.tif", content));
        Assert.AreEqual((FrameFileWriters.Seconds * NanosecondsPerSecond) + nanoseconds, file.Frame(0).FileTimeNanoseconds);
        Assert.AreEqual(resolution, file.Timing.ResolutionNanoseconds);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("0000:00:00 00:00:00")]
    [DataRow("yesterday")]
    public void An_image_without_a_time_that_can_be_read_has_none(string? time)
    {
        using IFrameFile file = FrameFile.Open(Written("one.tif", TiffWriter.Single(0, time)));
        Assert.IsNull(file.Frame(0).FileTimeNanoseconds);
        Assert.AreEqual(FrameTiming.None, file.Timing);
    }

    [TestMethod]
    public void A_folder_is_a_series_in_the_order_of_its_numbers_and_a_gap_stays_one()
    {
        foreach (int number in new[] { 12, 9, 10 })
            Written($"run_{number}.tif", TiffWriter.Single(number - 9, $"2026:11:22 08:00:{number}"));
        FrameRow[] rows = [.. FrameList.Read(folder, new FrameCsvFormat())];
        CollectionAssert.AreEqual(new long[] { 9, 10, 12 }, rows.Select(static r => r.Index).ToArray());
        Assert.AreEqual((FrameFileWriters.Seconds + 12) * NanosecondsPerSecond, rows[2].FileTimeNanoseconds);
        using IFrameFile series = FrameFile.Open(folder);
        var pixels = new double[series.Shape.Pixels];
        series.ReadPixels(2, pixels);
        Assert.AreEqual(FrameFileWriters.Pixel(3, 2, 1), (int)pixels[FrameFileWriters.Width + 2]);
    }

    [TestMethod]
    public void A_list_of_files_gives_the_order_and_its_own_times_come_first()
    {
        Written("b.tif", TiffWriter.Single(0, "2026:11:22 08:00:01"));
        Written("a.tif", TiffWriter.Single(1, "2026:11:22 08:00:02"));
        FrameRow[] own = [.. FrameList.Read(Written("own.csv", "file\nb.tif\na.tif\n"u8.ToArray()), new FrameCsvFormat())];
        CollectionAssert.AreEqual(new long?[] { 1, 2 }, own.Select(static r => (r.FileTimeNanoseconds / NanosecondsPerSecond) - FrameFileWriters.Seconds).ToArray());
        FrameRow[] listed = [.. FrameList.Read(Written("listed.csv", "frame,file,time_s\n4,b.tif,7.5\n5,a.tif,8\n"u8.ToArray()), new FrameCsvFormat())];
        Assert.AreEqual(new FrameRow(4, 7_500_000_000, 40_000_000), listed[0]);
        StringAssert.Contains(
            Assert.ThrowsExactly<FrameFileException>(() => FrameList.Read(Written("missing.csv", "file\nc.tif\n"u8.ToArray()), new FrameCsvFormat()).ToArray()).Message,
            "c.tif: cannot be opened");
    }

    [TestMethod]
    public void The_mean_of_a_frame_is_that_of_its_pixels()
    {
        using IFrameFile file = FrameFile.Open(Written("stack.tif", TiffWriter.Stack(isBig: true, bigEndian: false)));
        // 100 n + 10 y + x over 4 x 3 pixels: 100 n + 10 + 1.5.
        Assert.AreEqual(311.5, file.Mean(3), 1e-9);
    }

    [TestMethod]
    [DataRow("empty", "holds no .tif")]
    [DataRow("twice", "has the same number as")]
    [DataRow("nameless", "has no number in its name")]
    [DataRow("stacked", "holds 5 images")]
    public void A_folder_without_an_order_is_refused_with_what_to_do(string kind, string reason)
    {
        byte[] one = TiffWriter.Single(0, null);
        (string Name, byte[] Content)[] files = kind switch
        {
            "twice" => [("a_1.tif", one), ("b_01.tif", one)],
            "nameless" => [("image.tif", one)],
            "stacked" => [("a_1.tif", TiffWriter.Stack(false, false))],
            _ => [],
        };
        foreach ((string name, byte[] content) in files)
            Written(name, content);
        StringAssert.Contains(Assert.ThrowsExactly<FrameFileException>(() => FrameFile.Open(folder)).Message, reason);
    }

    [TestMethod]
    [DataRow(259, 5, "compressed (kind 5)")]
    [DataRow(262, 2, "colours")]
    [DataRow(258, 12, "pixels of 12 bits")]
    [DataRow(278, 0, "strips without rows")]
    [DataRow(279, 3, "strip 0 has")]
    public void What_is_not_read_is_said_with_the_byte(int tag, int value, string reason)
    {
        byte[] content = TiffWriter.Single(0, null);
        int entry = Entry(content, tag);
        int at = tag == 279 ? BitConverter.ToInt32(content, entry + 8) : entry + 8;
        content[at] = (byte)value;
        content[at + 1] = 0;
        string path = Written("one.tif", content);
        FrameFileException error = Assert.ThrowsExactly<FrameFileException>(() =>
        {
            using TiffFile file = TiffFile.Open(path);
            file.ReadPixels(0, new double[file.Shape.Pixels]);
        });
        StringAssert.Contains(error.Message, reason);
        Assert.IsGreaterThan(0, error.Offset);
    }

    [TestMethod]
    public void A_list_of_images_that_leads_back_is_no_endless_loop()
    {
        byte[] content = TiffWriter.Single(0, null);
        int directory = BitConverter.ToInt32(content, 4);
        int next = directory + 2 + (12 * BitConverter.ToUInt16(content, directory));
        FrameFileWriters.Little(directory).CopyTo(content, next);
        StringAssert.Contains(Assert.ThrowsExactly<FrameFileException>(() => FrameFile.Open(Written("loop.tif", content))).Message, "leads back");
    }

    private static int Entry(byte[] content, int tag)
    {
        int directory = BitConverter.ToInt32(content, 4);
        for (int at = directory + 2; ; at += 12)
        {
            if (BitConverter.ToUInt16(content, at) == tag)
                return at;
        }
    }

    private string Written(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
