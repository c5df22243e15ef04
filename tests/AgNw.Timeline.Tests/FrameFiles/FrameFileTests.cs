using System.Globalization;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles;

namespace AgNw.Timeline.Tests.FrameFiles;

[TestClass]
public sealed class FrameFileTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMillisecond = 1_000_000;
    private const int Damages = 3000;

    // 2026-11-22 08:00:00 UTC in 100 ns since 1601: 11 644 473 600 s lie between 1601 and 1970.
    private const double AcquiredFileTime = (11_644_473_600.0 + FrameFileWriters.Seconds) * 1e7;

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-frames-").FullName;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Files =>
    [
        ["frames.tvips", FrameFileWriters.Tvips()],
        ["little.mrc", FrameFileWriters.Mrc(bigEndian: false)],
        ["big.mrc", FrameFileWriters.Mrc(bigEndian: true)],
        ["short.ser", FrameFileWriters.Ser(longOffsets: false)],
        ["long.ser", FrameFileWriters.Ser(longOffsets: true)],
        ["little.dm3", TagTreeWriter.Stack(isVersion4: false, bigEndianData: false, AcquiredFileTime)],
        ["big.dm3", TagTreeWriter.Stack(isVersion4: false, bigEndianData: true, AcquiredFileTime)],
        ["little.dm4", TagTreeWriter.Stack(isVersion4: true, bigEndianData: false, AcquiredFileTime)],
        ["little.tif", TiffWriter.Stack(isBig: false, bigEndian: false)],
        ["big.tif", TiffWriter.Stack(isBig: false, bigEndian: true)],
        ["bigtiff.tif", TiffWriter.Stack(isBig: true, bigEndian: false)],
    ];

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Every_frame_has_the_pixels_that_were_written(string name, byte[] content)
    {
        using IFrameFile file = FrameFile.Open(Written(name, content));
        Assert.AreEqual(FrameFileWriters.Frames, file.Count);
        Assert.AreEqual(FrameFileWriters.Width, file.Shape.Width);
        Assert.AreEqual(FrameFileWriters.Height, file.Shape.Height);
        var pixels = new double[file.Shape.Pixels];
        for (int n = 0; n < file.Count; n++)
        {
            file.ReadPixels(n, pixels);
            for (int i = 0; i < pixels.Length; i++)
                Assert.AreEqual(FrameFileWriters.Pixel(n, i % FrameFileWriters.Width, i / FrameFileWriters.Width), (int)pixels[i]);
        }
    }

    [TestMethod]
    public void A_stream_of_tvips_has_a_time_of_milliseconds_for_each_frame()
    {
        using IFrameFile file = FrameFile.Open(Written("frames.tvips", FrameFileWriters.Tvips()));
        Assert.IsTrue(file.Timing.PerFrame);
        Assert.AreEqual((FrameFileWriters.Seconds + 3) * NanosecondsPerSecond + (375 * NanosecondsPerMillisecond), file.Frame(3).FileTimeNanoseconds);
    }

    [TestMethod]
    public void A_series_of_tia_has_a_time_of_seconds_for_each_image_and_counts_acquired_ones_only()
    {
        using IFrameFile file = FrameFile.Open(Written("long.ser", FrameFileWriters.Ser(longOffsets: true)));
        Assert.AreEqual(NanosecondsPerSecond, file.Timing.ResolutionNanoseconds);
        Assert.AreEqual((FrameFileWriters.Seconds + 4) * NanosecondsPerSecond, file.Frame(4).FileTimeNanoseconds);
    }

    [TestMethod]
    public void A_stack_of_digitalmicrograph_has_one_time_and_its_exposure()
    {
        using IFrameFile file = FrameFile.Open(Written("little.dm4", TagTreeWriter.Stack(true, false, AcquiredFileTime)));
        Assert.IsFalse(file.Timing.PerFrame);
        Assert.AreEqual(FrameFileWriters.Seconds * NanosecondsPerSecond, file.Frame(0).FileTimeNanoseconds);
        Assert.IsNull(file.Frame(1).FileTimeNanoseconds);
        Assert.AreEqual(40 * NanosecondsPerMillisecond, file.Frame(1).ExposureNanoseconds);
    }

    [TestMethod]
    public void An_emi_leads_to_the_series_beside_it_or_says_that_there_is_none()
    {
        string emi = Written("run.emi", [1, 2, 3]);
        StringAssert.Contains(Assert.ThrowsExactly<FrameFileException>(() => FrameFile.Open(emi)).Message, "run_1.ser");
        Written("run_1.ser", FrameFileWriters.Ser(longOffsets: false));
        using IFrameFile file = FrameFile.Open(emi);
        Assert.AreEqual(FrameFileWriters.Frames, file.Count);
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void A_file_cut_anywhere_is_refused_or_read_as_far_as_it_is_whole(string name, byte[] content)
    {
        for (int length = 0; length < content.Length; length += 1 + (length / 64))
            ReadAll(Written(name, content[..length]));
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void A_damaged_file_is_refused_with_file_and_byte_or_read(string name, byte[] content)
    {
        const int seed = 20261122;
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        for (int i = 0; i < Damages; i++)
        {
            byte[] damaged = [.. content];
            for (int n = random.Next(1, 4); n > 0; n--)
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            ReadAll(Written(name, damaged));
        }
    }

    [TestMethod]
    public void Absurd_dimensions_allocate_nothing()
    {
        byte[] content = FrameFileWriters.Mrc(bigEndian: false);
        FrameFileWriters.Little(int.MaxValue).CopyTo(content, 0);
        FrameFileWriters.Little(int.MaxValue).CopyTo(content, 4);
        string path = Written("absurd.mrc", content);
        long before = GC.GetAllocatedBytesForCurrentThread();
        StringAssert.Contains(Assert.ThrowsExactly<FrameFileException>(() => FrameFile.Open(path)).Message, "absurd.mrc, byte 0");
        Assert.IsLessThan(100_000, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void A_list_of_frames_comes_from_a_cameras_file_or_from_a_table()
    {
        long?[] times = [.. FrameList.Read(Written("frames.tvips", FrameFileWriters.Tvips()), new FrameCsvFormat()).Select(static f => f.FileTimeNanoseconds)];
        Assert.HasCount(FrameFileWriters.Frames, times);
        string table = Written("frames.csv", "frame,time_s\n0,1.5\n1,2.5\n"u8.ToArray());
        Assert.AreEqual(2_500_000_000, FrameList.Read(table, new FrameCsvFormat()).Last().FileTimeNanoseconds);
    }

    [TestMethod]
    public void A_wrong_format_is_said_in_one_line()
    {
        foreach (string name in new[] { "a.dm3", "a.ser", "a.tvips", "a.mrc", "a.tif", "a.png" })
        {
            string path = Written(name, new byte[2000]);
            string message = Assert.ThrowsExactly<FrameFileException>(() => FrameFile.Open(path)).Message;
            Assert.DoesNotContain("\n", message);
            StringAssert.Contains(message, name);
        }
    }

    /// <summary>Everything a caller can ask for; only the readers' own error may come of it.</summary>
    private static void ReadAll(string path)
    {
        try
        {
            using IFrameFile file = FrameFile.Open(path);
            var pixels = new double[file.Shape.Pixels];
            for (int n = 0; n < Math.Min(file.Count, 10); n++)
            {
                _ = file.Frame(n);
                file.ReadPixels(n, pixels);
            }
        }
        catch (FrameFileException exception)
        {
            StringAssert.StartsWith(exception.Message, path);
        }
    }

    private string Written(string name, byte[] content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
